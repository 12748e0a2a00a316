package org.pramana.notification;

/** Where people choose which mail they get. */
final class Choices {

    private Choices() {}

    static String address(String baseUrl) {
        return (baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl) + "/account/mail.xhtml";
    }
}
