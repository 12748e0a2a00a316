package org.pramana.people;

/** @param email may be null */
public record FirstAdministrator(String login, String name, String email, String password) {}
