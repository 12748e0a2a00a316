package org.pramana.web.studio;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.pramana.card.BodyFormat;
import org.pramana.card.CardWords;

/** What stands in the editor's fields. It lives for one request: the browser brings it along each time, the session does not keep it. */
@Named
@RequestScoped
public class EditForm {

    private String title;
    private String body;
    private String tags;
    private String aliases;
    private String changeNote;
    private boolean minor;
    private String minorReason;

    void show(String shownTitle, String shownBody, List<String> shownTags, List<String> shownAliases) {
        title = shownTitle;
        body = shownBody;
        tags = String.join(", ", shownTags);
        aliases = String.join("\n", shownAliases);
    }

    CardWords words() {
        return new CardWords(text(title).strip(), text(body), BodyFormat.HTML, tagsAsList(), text(aliases).lines().toList());
    }

    private List<String> tagsAsList() {
        return Arrays.stream(text(tags).split("[,;\\n]")).map(tag -> tag.strip().replaceFirst("^#", "")).filter(tag -> !tag.isEmpty()).distinct().toList();
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = tags;
    }

    /** One a line. */
    public String getAliases() {
        return aliases;
    }

    public void setAliases(String aliases) {
        this.aliases = aliases;
    }

    public String getChangeNote() {
        return changeNote;
    }

    public void setChangeNote(String changeNote) {
        this.changeNote = changeNote;
    }

    public boolean isMinor() {
        return minor;
    }

    public void setMinor(boolean minor) {
        this.minor = minor;
    }

    public String getMinorReason() {
        return minorReason;
    }

    public void setMinorReason(String minorReason) {
        this.minorReason = minorReason;
    }
}
