package org.pramana.exchange;

import java.util.List;

/** What the rows of {@code card_event} are called that a line of a sample story leaves behind. */
final class SampleEvents {

    private SampleEvents() {}

    static List<String> kinds(SampleLife.Event event) {
        return switch (event.happening().verb()) {
            case PUBLISHES -> List.of("PUBLISHED");
            case PUBLISHES_AND_VERIFIES -> List.of("PUBLISHED", "VERIFIED");
            case EDITS -> List.of(event.byVerifier() ? "EDITED_BY_VERIFIER" : "EDITED");
            case EDITS_AND_VERIFIES, VERIFIES -> List.of("VERIFIED");
            case MINOR_EDIT -> List.of("MINOR_EDIT");
            case ASKS -> List.of("REQUESTED");
            case FLAGS -> List.of("FLAGGED");
            case SOURCE_CHANGED -> List.of("SOURCE_CHANGED");
            case ARCHIVES -> List.of("ARCHIVED");
            case DRAFTS, ASKS_TO_PUBLISH, COMMENTS, REPLIES, RESOLVES -> List.of();
        };
    }
}
