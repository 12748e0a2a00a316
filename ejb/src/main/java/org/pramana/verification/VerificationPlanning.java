package org.pramana.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.pramana.audit.Deed;
import org.pramana.collection.Level;
import org.pramana.collection.NotAllowed;
import org.pramana.collection.UnknownCollection;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Party;
import org.pramana.people.PartyKey;
import org.pramana.people.Roles;
import org.pramana.policy.CycleTerms;
import org.pramana.policy.EffectivePolicy;
import org.pramana.policy.Policies;
import org.pramana.policy.Setting;
import org.pramana.store.Sql;
import org.pramana.trust.Lifecycle;
import org.pramana.trust.ReasonKind;
import org.pramana.trust.StampWords;
import org.pramana.trust.VerificationMode;
import org.pramana.trust.VerificationPlan;
import org.pramana.words.InvalidInput;
import org.pramana.words.Refusal;
import org.pramana.words.Words;

/** Who looks after a card, and how often (behaviour.md §3 rows 7 and 8, §4). None of this ever verifies or unverifies by itself. */
@Stateless
@RolesAllowed(Roles.CREATOR)
public class VerificationPlanning {

    @Inject
    Visitors visitors;

    @Inject
    TrustRepository cards;

    @Inject
    Policies policies;

    @Inject
    VerifierList verifiers;

    @Inject
    Doubts doubts;

    @Inject
    TaskDesk tasks;

    @Inject
    Event<Deed> deeds;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** People and groups whose name contains the words and who may be verifiers in this collection. */
    public List<Party> candidates(String collectionKey, String words) {
        Visitor visitor = visitors.current();
        long collection = sql.number("select id from card_collection where collection_key = ?1", collectionKey);
        if (!visitor.may(Level.AUTHOR, collection)) {
            throw new UnknownCollection(collectionKey);
        }
        return verifiers.candidates(collection, words == null ? "" : words);
    }

    /** Replaces the ordered list of 1 to 5 verifiers. */
    public void appoint(String slug, List<PartyKey> chosen) {
        Visitor visitor = visitors.current();
        CardTrust card = planned(cards.toChange(cards.readable(slug, visitor)), visitor);
        String before = verifiers.inWords(card.id());
        verifiers.replace(card, chosen);
        String after = verifiers.inWords(card.id());
        if (before.equals(after)) {
            return;
        }
        cards.record(card, "VERIFIERS_CHANGED", visitor.id(), clock.instant(), before + " → " + after, null);
        deeds.fire(new Deed("card.verifiers-changed", "card:" + slug, before, after));
        tasks.listChanged(card, visitor.id());
        if (card.verifiedOn() != null && policies.of(card.id()).flag(Setting.NEW_VERIFIER_UNVERIFIES)) {
            doubts.add(card, ReasonKind.NEW_VERIFIER, visitor.id(), null, false);
        }
    }

    /** What {@link #plan} would do, for the question before it is done. */
    public PlanPreview preview(String slug, VerificationPlan plan) {
        Visitor visitor = visitors.current();
        CardTrust card = planned(cards.look(cards.readable(slug, visitor)), visitor);
        Locale language = Locale.forLanguageTag(visitor.language());
        LocalDate today = LocalDate.now(clock);
        checkDate(card, plan);
        LocalDate until = covers(card, terms(card, plan));
        boolean expired = expiresAtOnce(card, until, today);
        String key = "verification.preview." + (expired ? "expired" : until != null ? "until" : card.verifiedOn() == null ? "unverified" : "open-end");
        return new PlanPreview(until, expired, Words.say(language, key, until == null ? "" : StampWords.day(until, today, language)));
    }

    /**
     * Changes mode, interval or date; the due date is worked out anew from the last verification.
     *
     * @param evenIfExpired the visitor has seen that the card will need verification at once; refused without where it would
     */
    public void plan(String slug, VerificationPlan plan, boolean evenIfExpired) {
        Visitor visitor = visitors.current();
        CardTrust card = planned(cards.toChange(cards.readable(slug, visitor)), visitor);
        if (plan.equals(card.plan())) {
            return;
        }
        checkDate(card, plan);
        CycleTerms terms = terms(card, plan);
        LocalDate until = covers(card, terms);
        if (!evenIfExpired && expiresAtOnce(card, until, LocalDate.now(clock))) {
            throw new ExpiresAtOnce(StampWords.day(until, LocalDate.now(clock), Locale.forLanguageTag(visitor.language())));
        }
        String before = inWords(card.plan());
        card.replan(terms);
        cards.record(card, "PLAN_CHANGED", visitor.id(), clock.instant(), before + " → " + inWords(plan), null);
        deeds.fire(new Deed("card.plan-changed", "card:" + slug, before, inWords(plan)));
    }

    private CardTrust planned(CardTrust card, Visitor visitor) {
        Standing standing = cards.standing(card.id(), visitor.id());
        boolean ownDraft = card.versionNo() == 0 && standing.has(Level.AUTHOR);
        if (!standing.verifier() && !standing.has(Level.OWNER) && !ownDraft) {
            throw new NotAllowed("verification.planning-needs-owner");
        }
        if (card.lifecycle() == Lifecycle.ARCHIVED) {
            throw new CannotBeVerified("verification.archived");
        }
        return card;
    }

    private static void checkDate(CardTrust card, VerificationPlan plan) {
        if (plan.mode() == VerificationMode.FIXED && plan.fixedDate() == null && card.verifiedOn() != null) {
            throw new InvalidInput("fixedDate", "verification.date-needed");
        }
    }

    /** A card may differ from its rule inside the rule's limits. */
    private CycleTerms terms(CardTrust card, VerificationPlan plan) {
        EffectivePolicy rules = policies.of(card.id());
        Refusal objection = objection(rules, plan);
        if (objection != null) {
            throw objection;
        }
        return rules.terms(plan, !plan.equals(rules.usualPlan())); // what the rules say anyway is nobody's own choice
    }

    /** Why the rules do not let a card have this plan; null where they do. */
    static Refusal objection(EffectivePolicy rules, VerificationPlan plan) {
        if (rules.allows(plan)) {
            return null;
        }
        return rules.locked()
                ? new NotAllowed("policy.locked", rules.rule().name())
                : new InvalidInput("plan", "policy.interval-not-allowed", rules.rule().name(), rules.value(Setting.ALLOWED_INTERVALS));
    }

    private static LocalDate covers(CardTrust card, CycleTerms terms) {
        if (card.verifiedOn() == null) {
            return null;
        }
        LocalDate due = terms.dueOn(card.verifiedOn(), card.id(), card.cycleNo());
        return due == null ? terms.evergreenUntil(card.verifiedOn()) : due;
    }

    /** It did not need verification for its age before, and would now. */
    private static boolean expiresAtOnce(CardTrust card, LocalDate until, LocalDate today) {
        boolean before = card.lapsesOn() != null && today.isAfter(card.lapsesOn());
        return !before && until != null && today.isAfter(until);
    }

    static String inWords(VerificationPlan plan) {
        return switch (plan.mode()) {
            case INTERVAL -> plan.intervalDays() + " d";
            case FIXED -> String.valueOf(plan.fixedDate());
            case EVERGREEN, NONE -> plan.mode().name();
        };
    }
}
