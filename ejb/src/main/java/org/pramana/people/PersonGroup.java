package org.pramana.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.pramana.words.InvalidInput;

/** People who are given rights, or vouch for cards, together. Whose turn it is ({@code turn_seq}) is verification's to count. */
@Entity
@Table(name = "person_group")
class PersonGroup {

    private static final int KEY_LONGEST = 80;
    private static final int NAME_LONGEST = 120;
    private static final int DESCRIPTION_LONGEST = 500;
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    @Column(name = "edit_seq")
    private long editSeq;

    @Column(name = "group_key")
    private String key;

    private String name;
    private String description = "";

    @Column(name = "created_at")
    private Instant createdAt;

    protected PersonGroup() {} // for JPA

    /** @param key null or blank: made from the name */
    PersonGroup(String key, String name, String description, Instant now) {
        describe(name, description);
        this.key = checked(key == null || key.isBlank() ? keyOf(this.name) : key.strip());
        this.createdAt = now;
    }

    void describe(String newName, String newDescription) {
        String plain = newName == null ? "" : newName.strip();
        if (plain.isEmpty() || plain.length() > NAME_LONGEST) {
            throw new InvalidInput("name", "people.name-shape", NAME_LONGEST);
        }
        String text = newDescription == null ? "" : newDescription.strip();
        if (text.length() > DESCRIPTION_LONGEST) {
            throw new InvalidInput("description", "people.description-too-long", DESCRIPTION_LONGEST);
        }
        this.name = plain;
        this.description = text;
    }

    /** A name in another script than Latin gives no address; then a number does. */
    static String keyOf(String name) {
        String latin = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        String key = latin.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (key.isEmpty()) {
            return "group-" + Integer.toUnsignedString(name.hashCode(), 36);
        }
        return key.length() <= KEY_LONGEST ? key : key.substring(0, KEY_LONGEST).replaceAll("-$", "");
    }

    private static String checked(String key) {
        if (key.length() > KEY_LONGEST || !KEY.matcher(key).matches()) {
            throw new InvalidInput("key", "people.group-key-shape", KEY_LONGEST);
        }
        return key;
    }

    long id() {
        return id;
    }

    long editSeq() {
        return editSeq;
    }

    String key() {
        return key;
    }

    String name() {
        return name;
    }

    String description() {
        return description;
    }
}
