package shouwen.audit;

/** A Merkle root over the first seals of a chain, as it was taken. */
public record LedgerAnchor(long position, byte[] root) {}
