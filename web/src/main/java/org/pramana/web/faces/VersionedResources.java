package org.pramana.web.faces;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * Gives our own resources an address that changes when, and only when, their content does, so that browsers may keep them for a year and still see
 * the new look at once after an update. PrimeFaces' resources carry its version by themselves.
 */
public class VersionedResources extends ResourceHandlerWrapper {

    private static final String CARRIES_A_VERSION = "primefaces";

    private final Map<String, String> versions = new ConcurrentHashMap<>();

    public VersionedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name, String library) {
        return versioned(super.createResource(name, library), name, library);
    }

    @Override
    public Resource createResource(String name, String library, String contentType) {
        return versioned(super.createResource(name, library, contentType), name, library);
    }

    private Resource versioned(Resource resource, String name, String library) {
        if (resource == null || library == null || library.startsWith(CARRIES_A_VERSION)) {
            return resource;
        }
        return new Versioned(resource, versions.computeIfAbsent(library + "/" + name, unknown -> version(resource)));
    }

    private static String version(Resource resource) {
        CRC32 sum = new CRC32();
        try (InputStream content = resource.getInputStream()) {
            sum.update(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Long.toString(sum.getValue(), Character.MAX_RADIX);
    }

    private static class Versioned extends ResourceWrapper {

        private final String version;

        Versioned(Resource wrapped, String version) {
            super(wrapped);
            this.version = version;
        }

        @Override
        public String getRequestPath() {
            String path = super.getRequestPath();
            return path + (path.indexOf('?') < 0 ? "?v=" : "&v=") + version;
        }
    }
}
