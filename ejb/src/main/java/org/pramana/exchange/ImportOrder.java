package org.pramana.exchange;

import java.util.List;
import java.util.Locale;
import org.pramana.collection.Visitor;
import org.pramana.people.PartyKey;

/**
 * What a run is to do, and in whose name.
 *
 * @param importer with OWNER in the target collection, which was checked when the run was asked for
 * @param verifiers of cards whose page names none
 */
record ImportOrder(long run, long collectionId, String collection, String source, boolean dryRun, Visitor importer, List<PartyKey> verifiers, Locale language) {}
