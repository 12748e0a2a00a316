package org.pramana.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.pramana.words.InvalidInput;

/** Somebody who works here, or did. */
@Entity
@Table(name = "person")
class Person {

    static final int NAME_LONGEST = 120;
    private static final int EMAIL_LONGEST = 254;
    private static final Set<String> LANGUAGES = Set.of("en", "hi");
    private static final Set<String> THEMES = Set.of("system", "light", "dark");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    @Column(name = "edit_seq")
    private long editSeq;

    private String login;
    private String name;
    private String email;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "credential_seq")
    private long credentialSeq;

    private boolean active = true;
    private boolean administrator;
    private boolean operator;
    private String language = "en";
    private String theme = "system";

    @Column(name = "away_from")
    private LocalDate awayFrom;

    @Column(name = "away_until")
    private LocalDate awayUntil;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "left_at")
    private Instant leftAt;

    @Column(name = "last_seen_at", insertable = false, updatable = false)
    private Instant lastSeenAt;

    protected Person() {} // for JPA

    Person(String login, String name, String email, Instant now) {
        this.login = Login.checked(login);
        this.createdAt = now;
        rename(name);
        writeTo(email);
    }

    void rename(String newName) {
        String plain = newName == null ? "" : newName.strip();
        if (plain.isEmpty() || plain.length() > NAME_LONGEST) {
            throw new InvalidInput("name", "people.name-shape", NAME_LONGEST);
        }
        this.name = plain;
    }

    /** @param address null or blank: no mail */
    void writeTo(String address) {
        String plain = address == null ? "" : address.strip();
        // more than one @ or a line end would make two addresses, or a header, out of one
        if (plain.length() > EMAIL_LONGEST || !(plain.isEmpty() || plain.matches("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+"))) {
            throw new InvalidInput("email", "people.email-shape", EMAIL_LONGEST);
        }
        this.email = plain.isEmpty() ? null : plain;
    }

    void mayAdminister(boolean may) {
        this.administrator = may;
    }

    void mayOperate(boolean may) {
        this.operator = may;
    }

    void prefer(String newLanguage, String newTheme) {
        if (!LANGUAGES.contains(newLanguage)) {
            throw new InvalidInput("language", "people.unknown-language", newLanguage);
        }
        if (!THEMES.contains(newTheme)) {
            throw new InvalidInput("theme", "people.unknown-theme", newTheme);
        }
        this.language = newLanguage;
        this.theme = newTheme;
    }

    /** @param absence null: here */
    void beAway(Absence absence) {
        this.awayFrom = absence == null ? null : absence.from();
        this.awayUntil = absence == null ? null : absence.until();
    }

    /** Whatever proved this person before proves nothing any more. */
    void credential(String hash) {
        this.passwordHash = hash;
        this.credentialSeq++;
    }

    /** Idempotent. */
    boolean leave(Instant now) {
        if (!active) {
            return false;
        }
        this.active = false;
        this.leftAt = now;
        this.credentialSeq++;
        return true;
    }

    /** Idempotent. */
    boolean comeBack() {
        if (active) {
            return false;
        }
        this.active = true;
        this.leftAt = null;
        return true;
    }

    Absence absence() {
        return awayFrom == null ? null : new Absence(awayFrom, awayUntil);
    }

    long id() {
        return id;
    }

    long editSeq() {
        return editSeq;
    }

    String login() {
        return login;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    String passwordHash() {
        return passwordHash;
    }

    long credentialSeq() {
        return credentialSeq;
    }

    boolean isActive() {
        return active;
    }

    boolean isAdministrator() {
        return administrator;
    }

    boolean isOperator() {
        return operator;
    }

    String language() {
        return language;
    }

    String theme() {
        return theme;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant leftAt() {
        return leftAt;
    }

    Instant lastSeenAt() {
        return lastSeenAt;
    }
}
