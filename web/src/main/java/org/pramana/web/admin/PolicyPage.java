package org.pramana.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.pramana.batch.RehearsalRoom;
import org.pramana.policy.Activation;
import org.pramana.policy.PolicyDrafting;
import org.pramana.policy.PolicyRule;
import org.pramana.policy.PolicyRun;
import org.pramana.policy.PolicyRuns;
import org.pramana.policy.PolicyVersion;
import org.pramana.web.words.PortalWords;

/** Backs /admin/policy.xhtml: one version, its rules in their order, and its rehearsals. */
@Named
@RequestScoped
public class PolicyPage {

    private static final int USUAL_RAMP = 4;

    @Inject
    PolicyDrafting drafting;

    @Inject
    PolicyRuns runs;

    @Inject
    RehearsalRoom room;

    @Inject
    PortalWords words;

    private int number;
    private PolicyVersion version;
    private List<PolicyRun> rehearsals;
    private Activation.Mode mode = Activation.Mode.RAMP;
    private Integer weeks = USUAL_RAMP;

    /** Which one: from the address, and at once, because what a form shows is decided before its answer has been taken over. */
    @PostConstruct
    void identify() {
        number = AddressNumber.of(Faces.getRequestParameter("number"));
    }

    /** Before every drawing. */
    public void show() {
        version = drafting.version(number);
    }

    /** What of its rules nobody can read, and what to do about it. */
    public List<String> getUnreadable() {
        return getVersion().unreadable().stream().map(rule -> rule.sentence(Faces.getLocale())).toList();
    }

    public String raise(int position) {
        return change(rules -> Collections.swap(rules, position, position - 1), "policy.rule.moved");
    }

    public String remove(int position) {
        return change(rules -> rules.remove(position), "policy.rule.removed");
    }

    public String discard() {
        drafting.discard(number);
        Messages.addFlashGlobalInfo("{0}", words.say("policy.discarded", number));
        return "/admin/policies.xhtml?faces-redirect=true";
    }

    public String begin() {
        return "/admin/policy.xhtml?faces-redirect=true&number=" + drafting.begin(getVersion().line().name(), number);
    }

    public String rehearse() {
        return "/admin/rehearsal.xhtml?faces-redirect=true&run=" + room.rehearse(number, new Activation(mode, weeks));
    }

    private interface Change {
        void on(List<PolicyRule> rules);
    }

    private String change(Change change, String sentence) {
        List<PolicyRule> rules = new ArrayList<>(getVersion().rules());
        change.on(rules);
        drafting.save(number, version.seq(), version.line().name(), rules);
        Messages.addFlashGlobalInfo("{0}", words.get(sentence));
        return "/admin/policy.xhtml?faces-redirect=true&number=" + number;
    }

    public PolicyVersion getVersion() {
        if (version == null) {
            version = drafting.version(number);
        }
        return version;
    }

    public List<PolicyRun> getRehearsals() {
        if (rehearsals == null) {
            rehearsals = runs.of(number);
        }
        return rehearsals;
    }

    public Activation.Mode[] getModes() {
        return Activation.Mode.values();
    }

    public Activation.Mode getMode() {
        return mode;
    }

    public void setMode(Activation.Mode mode) {
        this.mode = mode;
    }

    public Integer getWeeks() {
        return weeks;
    }

    public void setWeeks(Integer weeks) {
        this.weeks = weeks;
    }
}
