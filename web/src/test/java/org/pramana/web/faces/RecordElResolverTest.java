package org.pramana.web.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordElResolverTest {

    record Card(String title, int version) {

        public boolean isLong() {
            return true;
        }
    }

    private static final Card CARD = new Card("SLA credits", 8);

    private final RecordElResolver resolver = new RecordElResolver();
    private final ELContext context = new Nothing();

    @Test
    void aComponentIsAProperty() {
        assertThat(resolver.getValue(context, CARD, "title")).isEqualTo("SLA credits");
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void whatIsNoComponentIsLeftToOthers() {
        assertThat(resolver.getValue(context, CARD, "long")).isNull();
        assertThat(resolver.getValue(context, "not a record", "title")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void aRecordDoesNotChange() {
        assertThat(resolver.isReadOnly(context, CARD, "title")).isTrue();
        assertThatThrownBy(() -> resolver.setValue(context, CARD, "title", "other")).isInstanceOf(PropertyNotWritableException.class);
    }

    private static final class Nothing extends ELContext {

        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    }
}
