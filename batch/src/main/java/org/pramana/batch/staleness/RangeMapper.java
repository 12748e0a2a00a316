package org.pramana.batch.staleness;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One partition for each range of a run's cards. After a restart the ledger says how far each has come, whatever the batch runtime remembers. */
@Named
@Dependent
class RangeMapper implements PartitionMapper {

    private final SweepMachine machine;
    private final long run;
    private final int threads;

    @Inject
    RangeMapper(SweepMachine machine, @BatchProperty(name = "run") String run, @ConfigProperty(name = "pramana.sweep.threads", defaultValue = "2") int threads) {
        this.machine = machine;
        this.run = Long.parseLong(run);
        this.threads = threads;
    }

    @Override
    public PartitionPlan mapPartitions() {
        List<Integer> ranges = machine.ranges(run, threads);
        Properties[] properties = new Properties[ranges.size()];
        for (int partition = 0; partition < properties.length; partition++) {
            properties[partition] = new Properties();
            properties[partition].setProperty("range", String.valueOf(ranges.get(partition)));
        }
        PartitionPlanImpl plan = new PartitionPlanImpl();
        plan.setPartitions(properties.length);
        plan.setThreads(Math.min(threads, properties.length));
        plan.setPartitionProperties(properties);
        plan.setPartitionsOverride(true);
        return plan;
    }
}
