package org.pramana.batch.parts;

import jakarta.batch.api.AbstractBatchlet;
import org.pramana.store.Causes;
import org.pramana.store.Deadlock;
import org.pramana.store.Outage;

/** Takes part after part, and looks between two of them whether somebody wants it to stop. */
public abstract class PartAfterPart extends AbstractBatchlet {

    private volatile boolean stopped;

    @Override
    public String process() {
        begun();
        try {
            while (!stopped && Deadlock.outlived(this::next)) {
                // people work on the cards meanwhile, and the database may make a part give up: it is asked again
            }
            if (stopped) {
                Outage.outlived(() -> brokeOff(true, null)); // says nothing where it had come to its end
                return "stopped";
            }
            return "done";
        } catch (RuntimeException failed) {
            Outage.outlived(() -> brokeOff(false, Causes.root(failed).getMessage())); // the connection may have ended with the part
            throw failed;
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }

    /** Before the first part. */
    protected void begun() {}

    /** Does the next part, a transaction of its own. @return false when there is none */
    protected abstract boolean next();

    /** @param wanted somebody stopped it @param why null where it was wanted */
    protected abstract void brokeOff(boolean wanted, String why);
}
