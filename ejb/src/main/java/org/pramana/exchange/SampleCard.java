package org.pramana.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pramana.trust.VerificationMode;

/**
 * A card of the sample data as its file tells it; the form is explained in {@code db/sample/README.md}.
 *
 * @param fixedDay for a check on a date: that day, relative to today
 * @param views on an ordinary working day
 * @param body as readers see it today; Markdown
 */
record SampleCard(
        String slug,
        String collection,
        String title,
        String folder,
        List<String> tags,
        List<String> aliases,
        List<String> verifiers,
        VerificationMode mode,
        Integer intervalDays,
        Integer fixedDay,
        int views,
        int copies,
        List<String> only,
        List<String> favourites,
        String successor,
        List<SampleHappening> story,
        String body) {

    /** @param path {@code pricing/sla-credits} */
    static SampleCard parse(String path, String file) {
        FrontMatter head = FrontMatter.of(file);
        String collection = path.substring(0, path.indexOf('/'));
        String check = head.text("check").orElseThrow();
        VerificationMode mode = check.startsWith("on ")
                ? VerificationMode.FIXED
                : switch (check) {
                    case "none" -> VerificationMode.NONE;
                    case "evergreen" -> VerificationMode.EVERGREEN;
                    default -> VerificationMode.INTERVAL;
                };
        String[] readers = head.text("readers").orElse("0/0").split("/");
        List<SampleHappening> story = new ArrayList<>();
        for (String line : head.values().get("story")) {
            story.add(SampleHappening.parse(line, story.size()));
        }
        return new SampleCard(
                path.substring(path.indexOf('/') + 1),
                collection,
                head.text("title").orElseThrow(),
                head.text("folder").orElse(null),
                head.list("tags"),
                head.list("aliases"),
                head.list("verifiers"),
                mode,
                mode == VerificationMode.INTERVAL ? Integer.valueOf(check.replace(" days", "")) : null,
                mode == VerificationMode.FIXED ? Integer.valueOf(check.substring("on +".length())) : null,
                Integer.parseInt(readers[0]),
                Integer.parseInt(readers[1]),
                head.list("only"),
                head.list("favourites"),
                head.text("successor").orElse(null),
                List.copyOf(story),
                head.body().strip());
    }

    LocalDate fixedDate(LocalDate today) {
        return fixedDay == null ? null : today.plusDays(fixedDay);
    }

    /** What each version said, the first one first: today's body with the later edits taken back. */
    List<String> bodies() {
        List<String> newestFirst = new ArrayList<>();
        String text = body;
        for (int i = story.size() - 1; i >= 0; i--) {
            SampleHappening happening = story.get(i);
            if (happening.verb().makesVersion()) {
                newestFirst.add(text);
                text = happening.was() == null ? text : replaced(text, happening.now(), happening.was());
            }
        }
        List<String> bodies = new ArrayList<>(newestFirst);
        java.util.Collections.reverse(bodies);
        return bodies;
    }

    /** What a draft says: today's body with its own change made. */
    String draft(SampleHappening draft) {
        return draft.was() == null ? body : replaced(body, draft.was(), draft.now());
    }

    private String replaced(String text, String what, String with) {
        if (!text.contains(what)) {
            throw new IllegalStateException("the story of " + slug + " changes words that are not there: " + what);
        }
        return text.replace(what, with);
    }
}
