package org.pramana.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.pramana.card.CardImporting;
import org.pramana.store.Sha256;
import org.pramana.store.Sql;

/**
 * The pictures of an archive, from its unpacking to the end of the run. Those that a page shows become attachments of its card; the others are
 * forgotten.
 *
 * <p>Until a page is written its pictures stand in it under what they are, not under where they will be: the same page with the same pictures is the
 * same page, also before it has a card.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ImportPictures {

    private static final int MARK = 32;
    private static final Pattern STANDS_IN = Pattern.compile("attachment/([0-9a-f]{" + MARK + "})");

    @Inject
    Sql sql;

    @Inject
    CardImporting cards;

    /** @param content null: there was too much of it */
    void take(long run, String path, byte[] content) {
        boolean kept = CardImporting.isPicture(content);
        sql.change(
                "insert into import_picture (run_id, path, sha256, content) values (?1, ?2, ?3, ?4)",
                run,
                path,
                kept ? Sha256.of(content) : null,
                kept ? content : null);
    }

    /** Path to the address that stands in for the picture; an empty one where it is no picture that can be kept. */
    Map<String, String> standIns(long run) {
        Map<String, String> standIns = new HashMap<>();
        sql.list(
                "select path, coalesce(sha256, '') from import_picture where run_id = ?1",
                row -> {
                    String path = row.text();
                    String sha256 = row.text();
                    return standIns.put(path, sha256.isEmpty() ? "" : "attachment/" + sha256.substring(0, MARK));
                },
                run);
        return standIns;
    }

    /** The page with its pictures where they are from now on: on its card. */
    String attached(ImportOrder order, long cardId, String html) {
        return STANDS_IN.matcher(html).replaceAll(standIn -> sql.one(
                        "select path, content from import_picture where run_id = ?1 and left(sha256, ?2) = ?3 order by path limit 1",
                        row -> cards.attach(order.importer(), cardId, row.text(), row.bytes()),
                        order.run(),
                        MARK,
                        standIn.group(1))
                .orElse(standIn.group()));
    }

    void forget(long run) {
        sql.change("delete from import_picture where run_id = ?1", run);
    }
}
