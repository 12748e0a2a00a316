package org.pramana.people;

/**
 * @param key its address, {@code legal-team}; null: made from the name
 * @param members logins; may be null
 */
public record FoundGroup(String key, String name, String description, java.util.List<String> members) {

    public FoundGroup {
        members = members == null ? java.util.List.of() : java.util.List.copyOf(members);
    }
}
