package org.pramana.batch.duplicates;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pramana.duplicate.LikelyPairs;
import org.pramana.duplicate.ScanWork;
import org.pramana.duplicate.ScannedText;
import org.pramana.people.Roles;
import org.pramana.search.CardMeaning;

/** The job's only door into the domain: a batch thread carries no identity, so it is put on here. */
@Stateless
@PermitAll
@RunAs(Roles.MACHINE)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DuplicateMachine {

    @Inject
    ScanWork work;

    public long begin(String requestedBy, String node) {
        return work.begin(requestedBy, node);
    }

    public Optional<Long> beginThisWeek(String requestedBy, String node) {
        return work.beginThisWeek(requestedBy, node);
    }

    public List<ScannedText> texts(long run, long after, int most) {
        return work.texts(run, after, most);
    }

    public List<CardMeaning> meanings(long run, long after, int most) {
        return work.meanings(run, after, most);
    }

    public void compare(long run, Map<LikelyPairs.Pair, Integer> pairs) {
        work.compare(run, pairs);
    }

    public void close(long run, String message) {
        work.close(run, message);
    }
}
