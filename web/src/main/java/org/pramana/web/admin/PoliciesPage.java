package org.pramana.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Messages;
import org.pramana.policy.LeftBehind;
import org.pramana.policy.PolicyDrafting;
import org.pramana.policy.PolicyLine;
import org.pramana.policy.PolicyState;
import org.pramana.policy.PolicyWithdrawal;
import org.pramana.web.words.PortalWords;

/** Backs /admin/policies.xhtml: every version, and a new draft. */
@Named
@RequestScoped
public class PoliciesPage {

    @Inject
    PolicyDrafting drafting;

    @Inject
    PolicyWithdrawal withdrawal;

    @Inject
    PortalWords words;

    private List<PolicyLine> versions = List.of();
    private List<LeftBehind> leftBehind = List.of();
    private String name;

    /** At once, because whether there is anything to withdraw is decided before the answer of a form has been taken over. */
    @PostConstruct
    void look() {
        versions = drafting.versions();
        leftBehind = withdrawal.leftBehind();
    }

    /** From the rules in force, where there are any: nobody begins from nothing by accident. */
    public String begin() {
        Integer active = drafting.versions().stream().filter(version -> version.state() == PolicyState.ACTIVE).map(PolicyLine::number).findFirst().orElse(null);
        return "/admin/policy.xhtml?faces-redirect=true&number=" + drafting.begin(name, active);
    }

    public String withdraw(int number, int position) {
        withdrawal.withdraw(number, position);
        Messages.addFlashGlobalInfo("{0}", words.get("policy.withdrawn"));
        return "/admin/policies.xhtml?faces-redirect=true";
    }

    public List<PolicyLine> getVersions() {
        return versions;
    }

    public PolicyLine getActive() {
        return versions.stream().filter(version -> version.state() == PolicyState.ACTIVE).findFirst().orElse(null);
    }

    public List<LeftBehind> getLeftBehind() {
        return leftBehind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
