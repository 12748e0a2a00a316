package org.pramana.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MentionsTest {

    @Test
    void namesAreFoundOnceAndMailAddressesAreNone() {
        assertThat(Mentions.in("@Ravi, could you ask @deal-desk? (@ravi knows.) Write to help@pramana.example.")).containsExactly("ravi", "deal-desk");
        assertThat(Mentions.in("नमस्ते @asha-v।")).containsExactly("asha-v");
        assertThat(Mentions.in("@ nobody @@ and a@b")).isEmpty();
    }
}
