package org.pramana.announcement;

import java.io.Serializable;

/** How far the people of one group are. Who is in several counts in each. */
public record GroupProgress(String key, String name, int total, int done, int late) implements Serializable {

    public int percent() {
        return total == 0 ? 0 : done * 100 / total;
    }
}
