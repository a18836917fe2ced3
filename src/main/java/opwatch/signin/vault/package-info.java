/// Where the token cache is kept between runs: in the operating system's own store for secrets, or nowhere.
@org.jspecify.annotations.NullMarked
package opwatch.signin.vault;
