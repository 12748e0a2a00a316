package org.pramana.web.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses what is too large, by what the client says and by what it sends. A little more is read and thrown away, because a client that is still
 * sending when the connection closes never sees the sentence.
 */
@Provider
public class BodyLimit implements ContainerRequestFilter {

    static final int MEGABYTE = 1024 * 1024;
    private static final int JSON_MAX = 12 * MEGABYTE;
    private static final int FILE_MAX = 66 * MEGABYTE;
    private static final int ATTACHMENT_MAX = 6 * MEGABYTE;
    private static final long READ_ON_MAX = 256L * MEGABYTE;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!request.hasEntity()) {
            return;
        }
        long most = most(request);
        long said = request.getLength();
        if (said > most) {
            readOn(request.getEntityStream(), READ_ON_MAX);
            throw new BodyTooLarge(most / MEGABYTE);
        }
        request.setEntityStream(new Counted(request.getEntityStream(), most));
    }

    private static long most(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        if (type == null || !type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
            return JSON_MAX;
        }
        return request.getUriInfo().getPath().endsWith("attachments") ? ATTACHMENT_MAX : FILE_MAX;
    }

    private static void readOn(InputStream rest, long most) throws IOException {
        byte[] thrownAway = new byte[64 * 1024];
        long read = 0;
        for (int some = rest.read(thrownAway); some >= 0 && read < most; some = rest.read(thrownAway)) {
            read += some;
        }
    }

    private static final class Counted extends FilterInputStream {

        private final long most;
        private long read;

        Counted(InputStream body, long most) {
            super(body);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int some = super.read(buffer, offset, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int bytes) throws IOException {
            read += bytes;
            if (read > most) {
                readOn(in, READ_ON_MAX);
                throw new BodyTooLarge(most / MEGABYTE);
            }
        }
    }
}
