package org.pramana.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.pramana.people.GroupName;
import org.pramana.people.PeopleDirectory;
import org.pramana.policy.PolicyMatching;

/** What a rule's filter may name, offered by the first letters: nobody knows every tag and every group's key. */
@Named
@RequestScoped
public class RuleHints {

    private static final int OFFERED = 12;

    @Inject
    PolicyMatching matching;

    @Inject
    PeopleDirectory directory;

    @Inject
    RulePage page;

    /** Asked anew each time: a form is looked through before what was typed has been taken over. */
    public List<String> getTags() {
        return matching.tags(page.getForm().getFilter().get("tag"), OFFERED);
    }

    public List<GroupName> getGroups() {
        return directory.groups(page.getForm().getFilter().get("authorGroup"), OFFERED);
    }
}
