package org.pramana.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.pramana.collection.Level;
import org.pramana.collection.NotAllowed;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.store.Page;

/**
 * Asking for an import, and what became of it. To run it is {@code ImportRoom}'s, in batch.
 *
 * <p>An owner may import into their collection; administrators and operators into any. Writing in is not reading out: that gives them no right to
 * read what the collection holds, and the report names only pages of the archive.
 */
@Stateless
@RolesAllowed({Roles.CREATOR, Roles.ADMINISTRATOR, Roles.OPERATOR})
public class CardImport {

    public static final int ARCHIVE_MAX = 64 * 1024 * 1024;

    @Inject
    ImportRuns runs;

    @Inject
    Visitors visitors;

    /**
     * Takes an archive in, unread but for its first bytes, and returns the number of the run.
     *
     * @param source what the archive is called; the same name again continues the same cards
     * @param dryRun find out what would happen
     */
    public long request(String collection, String source, boolean dryRun, byte[] archive) {
        Visitor visitor = visitors.current();
        long id = runs.collection(visitor, collection);
        if (!mayRun(visitor) && !visitor.may(Level.OWNER, id)) {
            throw new NotAllowed("exchange.owners-only", collection);
        }
        if (archive == null || archive.length == 0) {
            throw new ArchiveRefused("exchange.empty-file");
        }
        if (archive.length > ARCHIVE_MAX) {
            throw new ArchiveRefused("exchange.archive-too-big", ARCHIVE_MAX / (1024 * 1024));
        }
        if (archive[0] != 'P' || archive.length < 4 || archive[1] != 'K') {
            throw new ArchiveRefused("exchange.not-a-zip");
        }
        return runs.add(id, source, dryRun, visitor.id(), archive);
    }

    /** The collections I may import into, by name; operators need not be able to read them. */
    public List<ImportTarget> targets() {
        return runs.targets(visitors.current());
    }

    /** Newest first: mine and those into collections that I own; administrators and operators see all. */
    public Page<ImportRun> list(int first, int size) {
        return runs.list(visitors.current(), first, size);
    }

    public ImportRun run(long id) {
        return runs.one(visitors.current(), id);
    }

    /** @param outcome null: every one */
    public Page<ImportRow> rows(long id, String outcome, int first, int size) {
        Visitor visitor = visitors.current();
        runs.one(visitor, id);
        return runs.rows(visitor, id, outcome, first, size);
    }

    static boolean mayRun(Visitor visitor) {
        return visitor.administrator() || visitor.operator();
    }
}
