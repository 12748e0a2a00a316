package org.pramana.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.pramana.card.BodyFormat;
import org.pramana.card.CardImporting;
import org.pramana.card.CardWords;
import org.pramana.card.Markdown;
import org.pramana.card.NewCard;
import org.pramana.card.Published;
import org.pramana.collection.FolderPaths;
import org.pramana.people.PartyKey;
import org.pramana.store.Sql;
import org.pramana.words.Words;

/**
 * One page of an archive into one card: first its address, so that pages can link to each other whatever their order, then its words.
 *
 * <p>A page is the same as last time if what it would say, with its links, is the same; then nothing happens at all.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PageWriting {

    /** Beyond so many words a page is a document, which nobody can vouch for in a minute. */
    static final int WORDS_MANY = 1_000;

    private static final String NOT_WRITTEN = "";

    /** The card that came from this page before. */
    private record Known(long cardId, String slug, String hash, String toldHash, int version, int versionNow, String lifecycle) {}

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    CardImporting cards;

    @Inject
    ImportPictures pictures;

    @Inject
    FolderPaths folders;

    void begin(ImportOrder order, int no) {
        ImportedRow row = row(order, no, "WAITING");
        if (row == null) {
            return;
        }
        ImportPage page = ImportPage.of(row.path(), row.content());
        if (page.isEmpty()) {
            settle(order, no, "SKIPPED", null, 0, say(order, "exchange.row.empty"));
            return;
        }
        Optional<Known> known = known(order, page);
        if (known.isPresent() && !known.get().lifecycle().equals("PUBLISHED") && !known.get().lifecycle().equals("DRAFT") && !known.get().lifecycle().equals("PENDING_APPROVAL")) {
            settle(order, no, "SKIPPED", known.get().cardId(), 0, say(order, "exchange.row.archived-here"));
            return;
        }
        Long card = known.map(Known::cardId).orElse(null);
        if (card == null && !order.dryRun()) {
            card = begun(order, page);
        }
        sql.change("update import_row set outcome = 'BEGUN', card_id = ?3 where run_id = ?1 and row_no = ?2", order.run(), no, card);
    }

    void write(ImportOrder order, int no) {
        ImportedRow row = row(order, no, "BEGUN");
        if (row == null) {
            return;
        }
        ImportPage page = ImportPage.of(row.path(), row.content());
        PageLinks.Resolved body = new PageLinks(slugs(order), pictures.standIns(order.run())).resolve(page.path(), Markdown.html(page.markdown()));
        int words = words(body.html());
        String message = message(order, page, body, words);
        String hash = hash(page.title(), body.html(), String.join(",", page.tags()) + page.aliases().stream().map("\n"::concat).collect(Collectors.joining()));
        Known known = known(order, page).orElse(null);
        if (known == null || known.hash().equals(NOT_WRITTEN)) {
            if (known != null) {
                publish(order, page, body, known, hash);
            }
            settle(order, no, "CREATED", known == null ? null : known.cardId(), words, message);
        } else if (known.hash().equals(hash)) {
            settle(order, no, "SAME", known.cardId(), words, message);
        } else if (known.versionNow() > known.version()) {
            if (!order.dryRun() && !hash.equals(known.toldHash())) {
                cards.sourceChanged(order.importer(), known.cardId(), order.source());
                sql.change("update card_source set told_hash = ?2 where card_id = ?1", known.cardId(), hash);
            }
            settle(order, no, "SKIPPED", known.cardId(), words, say(order, "exchange.row.edited-here", known.versionNow(), known.version()));
        } else {
            if (!order.dryRun()) {
                publish(order, page, body, known, hash);
            }
            settle(order, no, "CHANGED", known.cardId(), words, message);
        }
    }

    /** Cards that this run gave an address and could not write: as if they had never been. */
    void forgetUnwritten(ImportOrder order) {
        for (String slug : sql.list(
                "select c.slug from card_source s join card c on c.id = s.card_id where s.source = ?1 and s.source_hash = '' and c.version_no = 0 and c.lifecycle = 'DRAFT' and c.collection_id = ?2",
                row -> row.text(),
                sourceKey(order),
                order.collectionId())) {
            cards.forget(order.importer(), slug);
        }
    }

    private long begun(ImportOrder order, ImportPage page) {
        Long folder = folders.at(order.collectionId(), page.folders());
        List<PartyKey> verifiers = page.verifiers().isEmpty() ? order.verifiers() : page.verifiers().stream().map(PartyKey::parse).toList();
        CardWords first = new CardWords(page.title(), "", null, page.tags(), page.aliases());
        long card = cards.begin(order.importer(), new NewCard(order.collection(), folder, first, verifiers, null, null));
        sql.change(
                "insert into card_source (card_id, source, external_id, source_hash, imported_at) values (?1, ?2, ?3, ?4, ?5)",
                card,
                sourceKey(order),
                page.path(),
                NOT_WRITTEN,
                clock.instant());
        return card;
    }

    private void publish(ImportOrder order, ImportPage page, PageLinks.Resolved body, Known known, String hash) {
        CardWords words = new CardWords(page.title(), pictures.attached(order, known.cardId(), body.html()), BodyFormat.HTML, page.tags(), page.aliases());
        Published published = cards.publish(order.importer(), known.cardId(), words, say(order, "exchange.imported-from", order.source()));
        sql.change(
                "update card_source set source_hash = ?2, version_no = ?3, imported_at = ?4 where card_id = ?1",
                known.cardId(),
                hash,
                published.version(),
                clock.instant());
    }

    /** Under the collection's number as well: the same archive may be taken into two collections. */
    private static String sourceKey(ImportOrder order) {
        String key = order.collectionId() + ":" + order.source();
        return key.length() <= 200 ? key : key.substring(0, 200);
    }

    private Optional<Known> known(ImportOrder order, ImportPage page) {
        return sql.one(
                """
                select s.card_id, c.slug, s.source_hash, s.told_hash, s.version_no, c.version_no, c.lifecycle
                  from card_source s join card c on c.id = s.card_id
                 where s.source = ?1 and s.external_id = ?2 and c.lifecycle <> 'PURGED'
                """,
                row -> new Known(row.number(), row.text(), row.text(), row.text(), row.count(), row.count(), row.text()),
                sourceKey(order),
                page.path());
    }

    /** Where each page of this source is; in a dry run pages that are not cards yet stand for themselves. */
    private Map<String, String> slugs(ImportOrder order) {
        Map<String, String> slugs = new HashMap<>();
        if (order.dryRun()) {
            sql.list("select path, row_no from import_row where run_id = ?1 and outcome in ('BEGUN', 'CREATED', 'CHANGED', 'SAME')", row -> slugs.put(row.text(), "page-" + row.count()), order.run());
        }
        sql.list(
                "select s.external_id, c.slug from card_source s join card c on c.id = s.card_id where s.source = ?1 and c.lifecycle <> 'PURGED'",
                row -> slugs.put(row.text(), row.text()),
                sourceKey(order));
        return slugs;
    }

    private ImportedRow row(ImportOrder order, int no, String outcome) {
        return sql.one(
                        "select row_no, path, outcome, card_id, content from import_row where run_id = ?1 and row_no = ?2 and outcome = ?3 for update",
                        row -> new ImportedRow(row.count(), row.text(), row.text(), row.number(), row.bytes()),
                        order.run(),
                        no,
                        outcome)
                .orElse(null);
    }

    private void settle(ImportOrder order, int no, String outcome, Long card, int words, String message) {
        sql.change(
                "update import_row set outcome = ?3, card_id = ?4, words = ?5, message = ?6, content = null where run_id = ?1 and row_no = ?2",
                order.run(),
                no,
                outcome,
                card,
                words,
                ImportLedger.shortened(message));
    }

    private static String message(ImportOrder order, ImportPage page, PageLinks.Resolved body, int words) {
        List<String> sentences = new ArrayList<>();
        page.notes().forEach(note -> sentences.add(say(order, note)));
        if (words > WORDS_MANY) {
            sentences.add(say(order, "exchange.row.long", words, WORDS_MANY));
        }
        if (body.lost() > 0) {
            sentences.add(say(order, "exchange.row.links-lost", body.lost()));
        }
        if (body.pictures() > 0) {
            sentences.add(say(order, "exchange.row.pictures", body.pictures()));
        }
        if (!body.unfit().isEmpty()) {
            sentences.add(say(order, "exchange.row.pictures-unfit", body.unfit().size(), String.join(", ", body.unfit())));
        }
        return sentences.isEmpty() ? null : String.join(" ", sentences);
    }

    private static String say(ImportOrder order, String key, Object... arguments) {
        return Words.say(order.language(), key, arguments);
    }

    private static int words(String html) {
        String text = Jsoup.parseBodyFragment(html).text();
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    private static String hash(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
