package org.pramana.collection;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pramana.people.Roles;

/**
 * The person behind the present call, with every right they have, worked out once and valid for one {@code access_epoch}.
 *
 * @param language of the sentences for this call, BCP 47, {@code en} or {@code hi}: the person's own, unless the request asks for another
 * @param theme {@code system}, {@code light} or {@code dark}
 * @param credentialSeq grows when the password changes or the person is disabled
 * @param groups ids of the groups the person is in
 * @param levels collection id to the highest level over those groups; collections without any are absent
 */
public record Visitor(
        long id,
        String login,
        String name,
        String language,
        String theme,
        long credentialSeq,
        boolean administrator,
        boolean operator,
        Set<Long> groups,
        Map<Long, Level> levels)
        implements Serializable {

    public Visitor {
        groups = Set.copyOf(groups);
        levels = Map.copyOf(levels);
    }

    Visitor speaking(Locale asked) {
        return asked.getLanguage().equals(language)
                ? this
                : new Visitor(id, login, name, asked.getLanguage(), theme, credentialSeq, administrator, operator, groups, levels);
    }

    /** Whether the person has at least this level in the collection. */
    public boolean may(Level needed, long collectionId) {
        Level has = levels.get(collectionId);
        return has != null && has.includes(needed);
    }

    public Set<String> roles() {
        Set<String> roles = new TreeSet<>();
        if (!levels.isEmpty()) {
            roles.add(Roles.CONSUMER);
        }
        if (levels.values().stream().anyMatch(level -> level.includes(Level.AUTHOR))) {
            roles.add(Roles.CREATOR);
        }
        if (administrator) {
            roles.add(Roles.ADMINISTRATOR);
        }
        if (operator) {
            roles.add(Roles.OPERATOR);
        }
        return roles;
    }

    public String initials() {
        String[] words = name.strip().split("\\s+");
        String first = words[0].isEmpty() ? "?" : words[0].substring(0, words[0].offsetByCodePoints(0, 1));
        String last = words.length < 2 ? "" : words[words.length - 1].substring(0, words[words.length - 1].offsetByCodePoints(0, 1));
        return (first + last).toUpperCase(Locale.ROOT);
    }
}
