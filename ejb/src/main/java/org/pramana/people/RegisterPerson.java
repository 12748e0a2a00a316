package org.pramana.people;

/**
 * What it takes to let somebody in.
 *
 * @param email may be null: no mail then
 * @param password may be null: they cannot sign in until one is set
 * @param groups keys of the groups to join at once; may be null
 */
public record RegisterPerson(
        String login, String name, String email, String password, boolean administrator, boolean operator, java.util.List<String> groups) {

    public RegisterPerson {
        groups = groups == null ? java.util.List.of() : java.util.List.copyOf(groups);
    }
}
