package org.pramana.batch.links;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.pramana.fact.CheckedLink;
import org.pramana.fact.LinkToCheck;
import org.pramana.fact.LinkWork;
import org.pramana.people.Roles;

/** The job's only door into the domain: a batch thread carries no identity, so it is put on here. */
@Stateless
@PermitAll
@RunAs(Roles.MACHINE)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LinkMachine {

    @Inject
    LinkWork work;

    public long begin(String requestedBy, String node) {
        return work.begin(requestedBy, node);
    }

    public Optional<Long> beginTonight(String requestedBy, String node) {
        return work.beginTonight(requestedBy, node);
    }

    public Optional<Long> readFacts(long run, long after) {
        return work.readFacts(run, after);
    }

    public void gather() {
        work.gather();
    }

    public List<LinkToCheck> due(int most) {
        return work.due(most);
    }

    public void keep(long run, List<CheckedLink> seen, boolean seesTheWeb) {
        work.keep(run, seen, seesTheWeb);
    }

    public void close(long run, String message) {
        work.close(run, message);
    }
}
