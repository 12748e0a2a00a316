package org.pramana.notification;

import java.io.Serializable;

/** @param waitingLines news that is not in a mail yet */
public record MailCounts(int waitingLines, int droppedLines, int waiting, int sent, int dead) implements Serializable {}
