package org.pramana.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.pramana.card.BreakGlass;
import org.pramana.card.CardVersionText;

/**
 * An administrator's read of a card without a right to it (behaviour.md §1): a reason first, the audit trail next, the words last. They are part of this
 * one answer; nothing of them is kept, so opening the page again takes another reason.
 */
@Named
@RequestScoped
public class BehindGlass {

    @Inject
    BreakGlass glass;

    @Inject
    ReadCardPage page;

    private String reason;
    private CardVersionText words;

    public void read() {
        words = glass.read(page.getSlug(), reason);
    }

    /** Null until the reason is written down. */
    public CardVersionText getWords() {
        return words;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
