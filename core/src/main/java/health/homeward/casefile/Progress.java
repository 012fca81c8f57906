package health.homeward.casefile;

/// Told of the reading as it goes on, by several threads.
public interface Progress {
    Progress SILENT = new Progress() {
        @Override
        public void files(int files) {}

        @Override
        public void page(String name, int page) {}

        @Override
        public void file(String name) {}
    };

    /// How many files are to be read; those that were read before are not among them.
    void files(int files);

    /// A page is done.
    ///
    /// @param name of its file as handed in
    void page(String name, int page);

    /// A file is done.
    void file(String name);
}
