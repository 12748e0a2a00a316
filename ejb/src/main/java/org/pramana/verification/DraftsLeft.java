package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pramana.card.DraftOwners;

/** Drafts: only whoever is chosen gets them, and not where they have one of the same card themselves. Without a choice they stay; owners see them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DraftsLeft implements Belongings {

    @Inject
    DraftOwners drafts;

    @Override
    public Kind kind() {
        return Kind.DRAFT;
    }

    @Override
    public Map<Long, List<Long>> of(long person) {
        return drafts.of(person);
    }

    @Override
    public Map<Long, Long> handOn(Collection<Long> these, long from, Long to) {
        Map<Long, Long> now = new HashMap<>();
        if (to != null) {
            drafts.give(these, from, to).forEach(draft -> now.put(draft, to));
        }
        return now;
    }

    @Override
    public List<Long> giveBack(Map<Long, Long> to, long leaver) {
        Map<Long, List<Long>> byHolder = new HashMap<>();
        to.forEach((draft, holder) -> byHolder.computeIfAbsent(holder, id -> new ArrayList<>()).add(draft));
        List<Long> back = new ArrayList<>();
        byHolder.forEach((holder, these) -> back.addAll(drafts.give(these, holder, leaver)));
        return back;
    }
}
