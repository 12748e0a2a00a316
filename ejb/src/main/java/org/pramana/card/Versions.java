package org.pramana.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.pramana.store.Sql;

/** Versions in full, and their differences. Whether somebody may read them has been asked before. */
@ApplicationScoped
class Versions {

    @Inject
    Sql sql;

    /** What was there before the first version. */
    static CardVersionText nothing() {
        return new CardVersionText(0, "", "", List.of(), List.of(), "", Instant.EPOCH, false, null, 0);
    }

    CardVersionText text(long cardId, int version) {
        return sql.one(
                        """
                        select v.version_no, v.title, v.body_html, v.tags, v.aliases, p.name, v.created_at, v.minor, coalesce(v.change_note, v.minor_reason), v.words
                          from card_version v join person p on p.id = v.author_id
                         where v.card_id = ?1 and v.version_no = ?2
                        """,
                        row -> new CardVersionText(
                                row.count(),
                                row.text(),
                                BodyHtml.safe(row.text()),
                                Tags.list(row.text()),
                                Aliases.list(row.text()),
                                row.text(),
                                row.moment(),
                                row.flag(),
                                row.text(),
                                row.count()),
                        cardId,
                        version)
                .orElseThrow(() -> new UnknownVersion(version));
    }

    static VersionDiff diff(CardVersionText from, CardVersionText to) {
        TextDiff title = TextDiff.of(escaped(from.title()), escaped(to.title()));
        TextDiff body = TextDiff.of(from.bodyHtml(), to.bodyHtml());
        return new VersionDiff(
                from.version(),
                to.version(),
                title.inlineHtml(),
                body.inlineHtml(),
                body.leftHtml(),
                body.rightHtml(),
                without(to.tags(), from.tags()),
                without(from.tags(), to.tags()),
                without(to.aliases(), from.aliases()),
                without(from.aliases(), to.aliases()),
                title.wordsAdded() + body.wordsAdded(),
                title.wordsRemoved() + body.wordsRemoved());
    }

    private static List<String> without(List<String> some, List<String> others) {
        return some.stream().filter(one -> !others.contains(one)).toList();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
