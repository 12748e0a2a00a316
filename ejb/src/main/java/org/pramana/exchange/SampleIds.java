package org.pramana.exchange;

import java.util.Map;

/** What the database calls the people (by login), groups and collections (by key) of the sample. */
record SampleIds(Map<String, Long> people, Map<String, Long> groups, Map<String, Long> collections) {

    Long person(SampleHappening happening) {
        return happening.byMachine() ? null : people.get(happening.login());
    }

    Long personOf(String party) {
        return party.startsWith("@") ? null : people.get(party);
    }

    Long groupOf(String party) {
        return party.startsWith("@") ? groups.get(party.substring(1)) : null;
    }
}
