package shouwen.channel.service;

import java.util.Set;
import java.util.UUID;

/** People have new notices; fired in the transaction that wrote them, for pages that show it at once. */
public record NoticesTold(UUID operatorId, Set<UUID> recipients) {}
