package org.pramana.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.pramana.audit.AuditLine;
import org.pramana.audit.AuditQuestion;
import org.pramana.audit.AuditTrail;
import org.pramana.store.Page;
import org.pramana.web.words.PortalWords;
import org.pramana.words.Words;

/** Backs /admin/audit.xhtml: who did what, to what, when, from where. */
@Named
@RequestScoped
public class AuditPage extends ListPage<AuditLine> {

    @Inject
    AuditTrail trail;

    @Inject
    PortalWords words;

    private String subject;
    private String actor;
    private String action;
    private String from;
    private String until;
    private String refusal;
    private List<String> actions = List.of();

    @Override
    public void open() {
        actions = trail.actions();
        super.open();
    }

    @Override
    protected Page<AuditLine> read(String words, int first, int size) {
        return trail.list(new AuditQuestion(subject, actor, action, day(from), day(until)), first, size);
    }

    private LocalDate day(String typed) {
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException notADay) {
            refusal = words.get("admin.date.shape");
            return null;
        }
    }

    /** The action in words, or its name where nobody has found words for it. */
    public String say(String action) {
        String key = "audit." + action;
        String said = Words.say(FacesContext.getCurrentInstance().getViewRoot().getLocale(), key);
        return said.equals(key) ? action : said;
    }

    @Override
    public String getHref() {
        return "?subject=" + encoded(subject) + "&actor=" + encoded(actor) + "&action=" + encoded(action) + "&from=" + encoded(from) + "&until="
                + encoded(until) + "&";
    }

    public boolean isFiltered() {
        return subject != null || actor != null || action != null || from != null || until != null;
    }

    private static String given(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    public String getRefusal() {
        return refusal;
    }

    public List<String> getActions() {
        return actions;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = given(subject);
    }

    public String getActor() {
        return actor;
    }

    public void setActor(String actor) {
        this.actor = given(actor);
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = given(action);
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = given(from);
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = given(until);
    }
}
