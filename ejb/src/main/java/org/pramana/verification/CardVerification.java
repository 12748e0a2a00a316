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
import org.pramana.card.UnknownCard;
import org.pramana.card.UnknownComment;
import org.pramana.collection.Level;
import org.pramana.collection.NotAllowed;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.policy.EffectivePolicy;
import org.pramana.policy.Policies;
import org.pramana.policy.Setting;
import org.pramana.trust.Lifecycle;
import org.pramana.trust.ReasonKind;
import org.pramana.trust.VerificationMode;
import org.pramana.words.InvalidInput;
import org.pramana.words.Words;

/** Vouching for a card, and doubting it. Anybody who reads may doubt; who may vouch is decided at the moment of vouching (behaviour.md §3). */
@Stateless
@RolesAllowed(Roles.CONSUMER)
public class CardVerification {

    @Inject
    Visitors visitors;

    @Inject
    TrustRepository cards;

    @Inject
    Policies policies;

    @Inject
    TrustQueries queries;

    @Inject
    VerifierList verifiers;

    @Inject
    Vouching vouching;

    @Inject
    Doubts doubts;

    @Inject
    Event<Deed> deeds;

    @Inject
    Clock clock;

    /** What the present visitor may do here. */
    public VerificationOffer offer(String slug) {
        Visitor visitor = visitors.current();
        TrustQueries.Glance card = queries.glance(slug, visitor, LocalDate.now(clock)).orElseThrow(() -> new UnknownCard(slug));
        Standing standing = cards.standing(card.id(), visitor.id());
        EffectivePolicy rules = policies.of(card.id());
        String whyNot = standing.whyNotVerify(rules);
        List<CheckRequest> requests = queries.requests(card.id(), visitor.id());
        boolean published = card.lifecycle() == Lifecycle.PUBLISHED;
        return new VerificationOffer(
                card.stamp().shownVersion(),
                published && whyNot == null,
                whyNot == null ? null : Words.say(Locale.forLanguageTag(visitor.language()), whyNot),
                rules.terms(card.stamp().plan(), card.planOwn()).plan().mode() == VerificationMode.FIXED, // a date is always the card's own
                published && standing.has(Level.AUTHOR),
                published,
                requests.stream().anyMatch(request -> request.mine() && ReasonKind.REQUESTED.name().equals(request.kind())),
                standing.verifier() || standing.has(Level.OWNER),
                card.responsible(),
                verifiers.of(card.id()),
                card.stamp().plan(),
                requests);
    }

    /**
     * "I looked at this version, and it is right."
     *
     * @param versionOnScreen refused where it is no longer the published one
     * @param note for the colleagues, may be null
     * @param newFixedDate needed where the plan is a fixed date, else null
     */
    public Verified verify(String slug, int versionOnScreen, String note, LocalDate newFixedDate) {
        Visitor visitor = visitors.current();
        CardTrust card = cards.toChange(cards.readable(slug, visitor));
        return vouching.vouch(card, visitor.id(), versionOnScreen, note, newFixedDate);
    }

    /** A reader asks for a look, and says why. */
    public void requestCheck(String slug, String text) {
        Visitor visitor = visitors.current();
        String why = needed(text);
        CardTrust card = published(slug, visitor);
        doubts.request(card, visitor.id(), why, policies.of(card.id()).number(Setting.REQUEST_THRESHOLD));
        deeds.fire(new Deed("card.check-requested", "card:" + slug, null, why));
    }

    /**
     * What a comment says becomes my request for a check (§14); the thread stays open.
     *
     * @throws UnknownComment where there is no such comment on this card
     */
    public void requestCheck(String slug, long commentId) {
        CardTrust card = published(slug, visitors.current());
        String said = queries.said(card.id(), commentId).orElseThrow(UnknownComment::new);
        requestCheck(slug, said.length() <= CardReason.LONGEST_TEXT ? said : said.substring(0, CardReason.LONGEST_TEXT - 1) + "…");
    }

    /** A verifier finds that a reader's request is right: the card needs verification from now on. */
    public void acceptRequest(String slug, long requestId) {
        Visitor visitor = visitors.current();
        CardTrust card = published(slug, visitor);
        String whyNot = cards.standing(card.id(), visitor.id()).whyNotVerify(policies.of(card.id()));
        if (whyNot != null) {
            throw new NotAllowed(whyNot);
        }
        CardReason request = cards.openReasons(card.id()).stream()
                .filter(reason -> reason.id() == requestId && reason.kind() == ReasonKind.REQUESTED)
                .findFirst()
                .orElseThrow(() -> new TaskRefusal("verification.request-answered"));
        request.harden();
        cards.record(card, "REQUEST_ACCEPTED", visitor.id(), clock.instant(), request.text(), null);
    }

    /** An author says that it is wrong: it needs verification at once. */
    public void flag(String slug, String text) {
        Visitor visitor = visitors.current();
        String why = needed(text);
        CardTrust card = published(slug, visitor);
        if (!visitor.may(Level.AUTHOR, card.collectionId())) {
            throw new NotAllowed("verification.flag-needs-author");
        }
        doubts.add(card, ReasonKind.FLAGGED, visitor.id(), why, true);
        deeds.fire(new Deed("card.flagged", "card:" + slug, null, why));
    }

    private CardTrust published(String slug, Visitor visitor) {
        CardTrust card = cards.toChange(cards.readable(slug, visitor));
        CannotBeVerified why = objection(card.lifecycle());
        if (why != null) {
            throw why;
        }
        return card;
    }

    /** Why nobody can doubt a card at this stage; null where they can. */
    static CannotBeVerified objection(Lifecycle lifecycle) {
        return lifecycle == Lifecycle.PUBLISHED
                ? null
                : new CannotBeVerified(lifecycle == Lifecycle.ARCHIVED ? "verification.archived" : "verification.not-published");
    }

    static String needed(String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidInput("text", "verification.say-why");
        }
        if (text.strip().length() > CardReason.LONGEST_TEXT) {
            throw new InvalidInput("text", "verification.text-too-long", CardReason.LONGEST_TEXT, text.strip().length());
        }
        return text.strip();
    }
}
