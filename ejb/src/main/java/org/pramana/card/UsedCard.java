package org.pramana.card;

import java.io.Serializable;

public record UsedCard(CardLine card, int views, int copies) implements Serializable {}
