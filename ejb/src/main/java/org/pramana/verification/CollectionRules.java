package org.pramana.verification;

/** What the card's collection settles about trust (behaviour.md §3). */
record CollectionRules(
        long collectionId,
        String key,
        String name,
        int requestThreshold,
        boolean ownerMayVerify,
        boolean fourEyes,
        boolean newVerifierUnverifies,
        int warnDays,
        int evergreenMaxAge) {}
