package org.pramana.batch.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartAfterPartTest {

    private final List<String> told = new ArrayList<>();
    private int parts = 3;
    private RuntimeException failure;
    private boolean stopAfterFirst;

    private final PartAfterPart work = new PartAfterPart() {
        @Override
        protected boolean next() {
            if (failure != null) {
                RuntimeException once = failure;
                failure = null;
                throw once;
            }
            told.add("part");
            if (stopAfterFirst) {
                stop();
            }
            return --parts > 0;
        }

        @Override
        protected void brokeOff(boolean wanted, String why) {
            told.add(wanted + " " + why);
        }
    };

    @Test
    void goesOnUntilThereIsNoPartLeft() {
        assertThat(work.process()).isEqualTo("done");
        assertThat(told).containsExactly("part", "part", "part");
    }

    @Test
    void stopsBetweenTwoPartsAndSaysSo() {
        stopAfterFirst = true;

        assertThat(work.process()).isEqualTo("stopped");
        assertThat(told).containsExactly("part", "true null");
    }

    @Test
    void aPartThatTheDatabaseMadeGiveUpIsDoneAgain() {
        failure = new IllegalStateException(new SQLException("deadlock", "40001"));

        assertThat(work.process()).isEqualTo("done");
        assertThat(told).hasSize(3);
    }

    @Test
    void whatBreaksItOffIsWrittenDown() {
        failure = new IllegalStateException("around", new IllegalArgumentException("the disk is full"));

        assertThatThrownBy(work::process).hasMessage("around");
        assertThat(told).containsExactly("false the disk is full");
    }
}
