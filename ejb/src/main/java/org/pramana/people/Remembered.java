package org.pramana.people;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets what was not asked for longest, so that nobody can fill the memory with invented logins. */
final class Remembered<K, V> extends LinkedHashMap<K, V> {

    private final int most;

    private Remembered(int most) {
        super(64, 0.75f, true);
        this.most = most;
    }

    static <K, V> Map<K, V> atMost(int most) {
        return Collections.synchronizedMap(new Remembered<>(most));
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
