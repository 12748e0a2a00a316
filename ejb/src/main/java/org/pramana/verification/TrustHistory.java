package org.pramana.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pramana.card.UnknownCard;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.policy.Policies;
import org.pramana.store.Sql;
import org.pramana.trust.Lifecycle;
import org.pramana.trust.StampWords;
import org.pramana.words.Words;

/** Why a card is in the state that it is in. Whoever may read the card may know; so may an administrator, who sees trust but no body (behaviour.md §1). */
@Stateless
@RolesAllowed({Roles.CONSUMER, Roles.ADMINISTRATOR})
public class TrustHistory {

    private static final int MOST_SHOWN = 100;

    @Inject
    Visitors visitors;

    @Inject
    TrustQueries queries;

    @Inject
    Policies policies;

    @Inject
    DecisionQueries decisions;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    public WhyThisState why(String slug) {
        Visitor visitor = visitors.current();
        Locale language = Locale.forLanguageTag(visitor.language());
        TrustQueries.Glance card = metadata(slug, LocalDate.now(clock), visitor);
        return new WhyThisState(
                card.stamp(),
                StampWords.title(card.stamp(), language),
                StampWords.sentence(card.stamp(), language),
                card.responsible(),
                new RuleWords(policies.of(card.id()), card.planOwn(), language).of(card.stamp()),
                happenings(card, language),
                decisions(card, visitor));
    }

    public TrustOnDay trustOn(String slug, LocalDate day) {
        Visitor visitor = visitors.current();
        Locale language = Locale.forLanguageTag(visitor.language());
        TrustQueries.Glance card = metadata(slug, day, visitor);
        return new TrustOnDay(card.slug(), card.stamp(), StampWords.title(card.stamp(), language), StampWords.sentence(card.stamp(), language));
    }

    /** What sweeps decided about this card, newest first; the latest run that had nothing to say about it is there as NO_CHANGE. */
    public List<SweepDecision> decisions(String slug) {
        Visitor visitor = visitors.current();
        return decisions(metadata(slug, LocalDate.now(clock), visitor), visitor);
    }

    private TrustQueries.Glance metadata(String slug, LocalDate day, Visitor visitor) {
        return queries.metadata(slug, visitor, day).orElseThrow(() -> new UnknownCard(slug));
    }

    private List<SweepDecision> decisions(TrustQueries.Glance card, Visitor visitor) {
        List<SweepDecision> all = new ArrayList<>(decisions.ofCard(card.id(), visitor));
        nothingToDo(card, visitor).ifPresent(silent -> all.add(0, silent));
        return all;
    }

    /** The latest run looked after every tracked card; where it wrote nothing down, there was nothing to do (behaviour.md §8). */
    private Optional<SweepDecision> nothingToDo(TrustQueries.Glance card, Visitor visitor) {
        if (card.lifecycle() != Lifecycle.PUBLISHED) {
            return Optional.empty();
        }
        return sql.one(
                """
                select run.id, run.as_of, run.ended_at from sweep_run run
                 where run.id = (select max(newest.id) from sweep_run newest where newest.state = 'COMPLETED' and not newest.dry_run and newest.whole)
                   and run.started_at > (select coalesce(c.published_at, c.created_at) from card c where c.id = ?1)
                   and not exists (select 1 from sweep_decision d where d.run_id = run.id and d.card_id = ?1)
                """,
                row -> {
                    long run = row.number();
                    LocalDate asOf = row.day();
                    String state = card.stamp().trust().state().name();
                    String inputs = "{}";
                    return new SweepDecision(
                            0, run, asOf, card.slug(), card.title(), "NO_CHANGE", "", null, card.stamp().shownVersion(), card.cycleNo(), card.trustSeq(),
                            inputs, state, state, null,
                            DecisionQueries.sentence(Locale.forLanguageTag(visitor.language()), "NO_CHANGE", null, null, inputs, asOf, null), true, row.moment(), null);
                },
                card.id());
    }

    private List<CardHappening> happenings(TrustQueries.Glance card, Locale language) {
        LocalDate today = LocalDate.now(clock);
        return sql.page(
                """
                select e.at, e.kind, p.name, e.version_no, e.cycle_no, e.detail
                  from card_event e left join person p on p.id = e.actor_id
                 where e.card_id = ?1 order by e.at desc, e.id desc
                """,
                row -> {
                    var at = row.moment();
                    String kind = row.text();
                    String by = row.text();
                    int version = row.count();
                    int cycle = row.count();
                    String detail = row.text();
                    String sentence = Words.say(
                            language,
                            "verification.event." + kind + (kind.equals("ORPHAN_REASSIGNED") ? "." + detail.charAt(0) : ""),
                            by == null ? Words.say(language, "trust.machine") : by,
                            StampWords.day(at.atZone(clock.getZone()).toLocalDate(), today, language),
                            String.valueOf(version),
                            detail == null ? "" : kind.equals("ORPHAN_REASSIGNED") ? detail.substring(2) : detail);
                    return new CardHappening(at, kind, by, version, cycle, sentence);
                },
                0,
                MOST_SHOWN,
                card.id());
    }
}
