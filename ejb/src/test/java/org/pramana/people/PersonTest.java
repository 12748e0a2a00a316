package org.pramana.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pramana.words.InvalidInput;

class PersonTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Person asha = new Person("Asha ", " Asha Rao ", null, NOON);

    @Test
    void aLoginIsInSmallLettersSoThatAshaAndashaAreOnePerson() {
        assertThat(asha.login()).isEqualTo("asha");
        assertThat(asha.name()).isEqualTo("Asha Rao");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".asha", "asha.", "a sha", "asha\r\nb", "आशा", "asha/../b", "asha:b"})
    void aLoginIsAPlainName(String login) {
        assertThatThrownBy(() -> new Person(login, "Asha", null, NOON)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"asha", "asha@", "@x.example", "a@b@c", "asha@x.example\nBcc: all@x.example", "a@x.example,b@x.example"})
    void oneMailAddressOrNone(String address) {
        assertThatThrownBy(() -> asha.writeTo(address)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void leavingEndsWhateverProvedHerBeforeAndHappensOnce() {
        asha.credential("hash");
        long before = asha.credentialSeq();

        assertThat(asha.leave(NOON)).isTrue();
        assertThat(asha.credentialSeq()).isGreaterThan(before);
        assertThat(asha.leave(NOON)).isFalse();
        assertThat(asha.leftAt()).isEqualTo(NOON);
    }

    @Test
    void whoComesBackProvesNothingWithWhatTheyHadBefore() {
        asha.credential("hash");
        long before = asha.credentialSeq();
        asha.leave(NOON);
        asha.comeBack();

        assertThat(asha.isActive()).isTrue();
        assertThat(asha.leftAt()).isNull();
        assertThat(asha.credentialSeq()).isGreaterThan(before);
    }

    @Test
    void anAbsenceCoversItsFirstAndItsLastDay() {
        Absence absence = new Absence(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-06"));

        assertThat(absence.covers(LocalDate.parse("2026-03-01"))).isFalse();
        assertThat(absence.covers(LocalDate.parse("2026-03-02"))).isTrue();
        assertThat(absence.covers(LocalDate.parse("2026-03-06"))).isTrue();
        assertThat(absence.covers(LocalDate.parse("2026-03-07"))).isFalse();
        assertThatThrownBy(() -> new Absence(LocalDate.parse("2026-03-06"), LocalDate.parse("2026-03-02"))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aGroupsKeyIsMadeFromItsName() {
        assertThat(new PersonGroup(null, "Élan & Legal Team ", "", NOON).key()).isEqualTo("elan-legal-team");
        assertThat(new PersonGroup("legal", "Legal Team", "", NOON).key()).isEqualTo("legal");
        assertThat(new PersonGroup(null, "कानूनी टीम", "", NOON).key()).startsWith("group-");
        assertThatThrownBy(() -> new PersonGroup("Legal Team", "Legal", "", NOON)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aTokenIsLongAndNoTwoAreAlike() {
        assertThat(Token.fresh()).startsWith("pramana_").hasSize(8 + 43).isNotEqualTo(Token.fresh());
        assertThat(Token.hash("pramana_x")).hasSize(64).isEqualTo(Token.hash("pramana_x"));
    }
}
