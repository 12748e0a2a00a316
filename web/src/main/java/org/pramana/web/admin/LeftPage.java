package org.pramana.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.pramana.policy.LeftCard;
import org.pramana.policy.PolicyWithdrawal;
import org.pramana.store.Page;

/** Backs /admin/left.xhtml: the cards of which a rule asked something that nobody has answered. */
@Named
@RequestScoped
public class LeftPage extends ListPage<LeftCard> {

    @Inject
    PolicyWithdrawal withdrawal;

    private int policy;
    private int rule;

    @Override
    protected Page<LeftCard> read(String words, int first, int size) {
        return withdrawal.cards(policy, rule - 1, first, size);
    }

    @Override
    public String getHref() {
        return "?policy=" + policy + "&rule=" + rule + "&";
    }

    public String getPolicy() {
        return String.valueOf(policy);
    }

    public void setPolicy(String number) {
        policy = AddressNumber.of(number);
    }

    /** As people count them, from 1. */
    public String getRule() {
        return String.valueOf(rule);
    }

    public void setRule(String number) {
        rule = AddressNumber.of(number);
    }
}
