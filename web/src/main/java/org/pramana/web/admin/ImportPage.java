package org.pramana.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.pramana.batch.exchange.ImportRoom;
import org.pramana.exchange.CardImport;
import org.pramana.exchange.ImportRun;
import org.pramana.exchange.ImportTarget;
import org.pramana.store.Page;
import org.pramana.words.InvalidInput;

/** Backs /admin/import.xhtml: bring an archive in, and what the imports before it did. */
@Named
@RequestScoped
public class ImportPage extends ListPage<ImportRun> {

    @Inject
    CardImport imports;

    @Inject
    ImportRoom room;

    private String collection;
    private Part file;
    private List<Part> folder;
    private boolean dryRun = true;
    private List<ImportTarget> collections;

    @Override
    protected Page<ImportRun> read(String words, int first, int size) {
        return imports.list(first, size);
    }

    @Override
    public String getHref() {
        return "?";
    }

    public String start() {
        FolderUpload chosen = FolderUpload.of(folder);
        boolean archive = file != null && file.getSize() > 0;
        if (archive && !chosen.isEmpty()) {
            throw new InvalidInput("folder", "exchange.archive-or-folder");
        }
        long run = chosen.isEmpty()
                ? room.start(collection, file == null ? null : file.getSubmittedFileName(), dryRun, content())
                : room.start(collection, chosen.name(), dryRun, chosen.zipped());
        return "/admin/import-run.xhtml?faces-redirect=true&run=" + run;
    }

    private byte[] content() {
        if (file == null) {
            return new byte[0];
        }
        try (InputStream content = file.getInputStream()) {
            return content.readAllBytes();
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    /** Needed already while an answer is being checked, so it is read when it is first asked for. */
    public List<ImportTarget> getCollections() {
        if (collections == null) {
            collections = imports.targets();
        }
        return collections;
    }

    public String getCollection() {
        return collection;
    }

    public void setCollection(String collection) {
        this.collection = collection;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public List<Part> getFolder() {
        return folder;
    }

    public void setFolder(List<Part> folder) {
        this.folder = folder;
    }

    public boolean isDryRun() {
        return dryRun;
    }

    public void setDryRun(boolean dryRun) {
        this.dryRun = dryRun;
    }
}
