package org.pramana.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.pramana.collection.CollectionCatalogue;
import org.pramana.collection.CollectionLine;
import org.pramana.collection.FolderLine;
import org.pramana.policy.MatchReport;
import org.pramana.policy.PolicyDrafting;
import org.pramana.policy.PolicyMatching;
import org.pramana.policy.PolicyRule;
import org.pramana.policy.PolicyVersion;
import org.pramana.policy.RuleFilter;
import org.pramana.web.words.PortalWords;
import org.pramana.words.InvalidInput;

/** Backs /admin/rule.xhtml: one rule of a draft, and what it matches while it is being typed. */
@Named
@RequestScoped
public class RulePage {

    @Inject
    PolicyDrafting drafting;

    @Inject
    PolicyMatching matching;

    @Inject
    CollectionCatalogue catalogue;

    @Inject
    PortalWords words;

    private int policy;
    private int position;
    private PolicyVersion version;
    private final RuleForm form = new RuleForm();
    private MatchReport match;
    private String unfit;
    private String seq;

    /** Which one: from the address, and at once, because what a form shows is decided before its answer has been taken over. */
    @PostConstruct
    void identify() {
        policy = AddressNumber.of(Faces.getRequestParameter("policy"));
        version = drafting.version(policy);
        String rule = Faces.getRequestParameter("at"); // "rule" is what the form calls itself
        position = rule == null ? version.rules().size() : Math.min(AddressNumber.of(rule), version.rules().size());
        seq = String.valueOf(version.seq());
        if (FacesContext.getCurrentInstance().isPostback()) {
            form.getFilter().put("collection", Faces.getRequestParameter("rule:collection")); // its folders are checked before it is taken over
        } else if (!isFresh()) {
            form.fill(version.rules().get(position));
        }
    }

    /** Before every drawing: what the rule as it is typed would match, among the others where they stand; nothing while its filter makes no sense. */
    public void look() {
        List<PolicyRule> rules = new ArrayList<>(version.rules());
        try {
            place(rules, form.sketch(words.get("policy.rule.this")));
            match = matching.match(rules, position);
        } catch (InvalidInput halfTyped) {
            match = null;
            unfit = halfTyped.sentence(Faces.getLocale());
        }
    }

    /** Why nothing is matched yet, in words. */
    public String getUnfit() {
        return unfit;
    }

    /** Which cards the rule at that place speaks of, this one as it is typed: the reason why it wins. */
    public RuleFilter filter(int at) {
        return at == position ? form.sketch(words.get("policy.rule.this")).filter() : version.rules().get(at).filter();
    }

    public MatchReport getMatch() {
        return match;
    }

    public String save() {
        List<PolicyRule> rules = new ArrayList<>(version.rules());
        place(rules, form.rule());
        drafting.save(policy, AddressNumber.longOf(seq), version.line().name(), rules);
        Messages.addFlashGlobalInfo("{0}", words.say("policy.rule.saved", form.getName()));
        return "/admin/policy.xhtml?faces-redirect=true&number=" + policy;
    }

    private void place(List<PolicyRule> rules, PolicyRule rule) {
        if (isFresh()) {
            rules.add(rule);
        } else {
            rules.set(position, rule);
        }
    }

    public boolean isFresh() {
        return position == version.rules().size();
    }

    public List<CollectionLine> getCollections() {
        return catalogue.mine();
    }

    /** Of the collection that is chosen; none where none is. */
    public List<FolderLine> getFolders() {
        String chosen = form.getFilter().get("collection");
        return chosen == null || chosen.isBlank() ? List.of() : catalogue.folders(chosen);
    }

    public int getPosition() {
        return position;
    }

    public PolicyVersion getVersion() {
        return version;
    }

    public RuleForm getForm() {
        return form;
    }

    public String getSeq() {
        return seq;
    }

    public void setSeq(String seq) {
        this.seq = seq;
    }
}
