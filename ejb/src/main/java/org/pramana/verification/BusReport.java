package org.pramana.verification;

import java.io.Serializable;
import java.util.List;

/** Bus factors, those with most cards on one person first. @param teams groups that are on the list of a card */
public record BusReport(List<BusFactor> collections, List<BusFactor> teams) implements Serializable {

    public BusReport {
        collections = List.copyOf(collections);
        teams = List.copyOf(teams);
    }
}
