package org.pramana.search;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Every night: what was missed becomes gaps, gaps that are answered are closed, golden questions are asked again. Twice, on two nodes, is as once. */
@Startup
@Singleton
@PermitAll
@DependsOn("SchemaMigration")
public class SearchNight {

    @Inject
    GapLoop gaps;

    @Schedule(hour = "3", minute = "20", persistent = false)
    public void onSchedule() {
        gaps.collect();
        gaps.settle();
    }
}
