package org.pramana.web.api;

import org.pramana.people.Party;

/** @param ref to hand back where a person or group is asked for: {@code person:asha}, {@code group:pricing-desk} */
record PartyDocument(String ref, String kind, String key, String name, boolean left) {

    static PartyDocument of(Party party) {
        return party == null
                ? null
                : new PartyDocument(party.key().toString(), party.key().kind().name(), party.key().key(), party.name(), party.left());
    }
}
