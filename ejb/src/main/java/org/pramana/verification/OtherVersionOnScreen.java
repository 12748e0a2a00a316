package org.pramana.verification;

/** The verifier has another version before them than the one that is published now; what changed in between is to be shown (behaviour.md §19, 7). */
public class OtherVersionOnScreen extends CannotBeVerified {

    private final String slug;
    private final int onScreen;
    private final int published;

    public OtherVersionOnScreen(String slug, int onScreen, int published) {
        super("verification.other-version", String.valueOf(onScreen), String.valueOf(published));
        this.slug = slug;
        this.onScreen = onScreen;
        this.published = published;
    }

    public String slug() {
        return slug;
    }

    public int onScreen() {
        return onScreen;
    }

    public int published() {
        return published;
    }
}
