//! Keccak-256, which Ethereum and Monero check their addresses with.

const ROUNDS: [u64; 24] = [
    0x0000_0000_0000_0001,
    0x0000_0000_0000_8082,
    0x8000_0000_0000_808a,
    0x8000_0000_8000_8000,
    0x0000_0000_0000_808b,
    0x0000_0000_8000_0001,
    0x8000_0000_8000_8081,
    0x8000_0000_0000_8009,
    0x0000_0000_0000_008a,
    0x0000_0000_0000_0088,
    0x0000_0000_8000_8009,
    0x0000_0000_8000_000a,
    0x0000_0000_8000_808b,
    0x8000_0000_0000_008b,
    0x8000_0000_0000_8089,
    0x8000_0000_0000_8003,
    0x8000_0000_0000_8002,
    0x8000_0000_0000_0080,
    0x0000_0000_0000_800a,
    0x8000_0000_8000_000a,
    0x8000_0000_8000_8081,
    0x8000_0000_0000_8080,
    0x0000_0000_8000_0001,
    0x8000_0000_8000_8008,
];

/// The number of bytes taken in between two permutations.
const RATE: usize = 136;

/// The hash of `message` with the padding that Keccak had before SHA-3 changed it.
pub fn keccak256(message: &[u8]) -> [u8; 32] {
    let mut padded = message.to_vec();
    padded.push(1);
    padded.resize(padded.len().next_multiple_of(RATE), 0);
    if let Some(last) = padded.last_mut() {
        *last |= 0x80;
    }
    let mut state = [0u64; 25];
    for block in padded.chunks_exact(RATE) {
        for (lane, bytes) in state.iter_mut().zip(block.chunks_exact(8)) {
            *lane ^= bytes
                .iter()
                .rev()
                .fold(0, |lane, &byte| lane << 8 | u64::from(byte));
        }
        permute(&mut state);
    }
    std::array::from_fn(|at| state[at / 8].to_le_bytes()[at % 8])
}

/// Lane (x, y) is at x + 5 y.
fn permute(state: &mut [u64; 25]) {
    for constant in ROUNDS {
        let parity: [u64; 5] =
            std::array::from_fn(|x| (0..5).fold(0, |parity, y| parity ^ state[x + 5 * y]));
        for (at, lane) in state.iter_mut().enumerate() {
            *lane ^= parity[(at + 4) % 5] ^ parity[(at + 1) % 5].rotate_left(1);
        }
        let (mut x, mut y) = (1, 0);
        let mut moving = state[1];
        for step in 0..24 {
            (x, y) = (y, (2 * x + 3 * y) % 5);
            let rotated = moving.rotate_left((step + 1) * (step + 2) / 2 % 64);
            moving = std::mem::replace(&mut state[x + 5 * y], rotated);
        }
        for row in state.chunks_exact_mut(5) {
            let before = [row[0], row[1], row[2], row[3], row[4]];
            for (x, lane) in row.iter_mut().enumerate() {
                *lane = before[x] ^ (!before[(x + 1) % 5] & before[(x + 2) % 5]);
            }
        }
        state[0] ^= constant;
    }
}

#[cfg(test)]
mod tests {
    use super::keccak256;

    fn hex(message: &[u8]) -> String {
        let digit = |nibble: u8| char::from(b"0123456789abcdef"[usize::from(nibble)]);
        keccak256(message)
            .iter()
            .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
            .collect()
    }

    #[test]
    fn the_published_vectors() {
        assert_eq!(
            hex(b""),
            "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"
        );
        assert_eq!(
            hex(b"abc"),
            "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45"
        );
    }

    #[test]
    fn a_message_longer_than_one_block() {
        assert_ne!(hex(&[7; 136]), hex(&[7; 137]));
        assert_eq!(
            hex(&[b'a'; 200]),
            "96ea54061def936c4be90b518992fdc6f12f535068a256229aca54267b4d084d"
        );
    }
}
