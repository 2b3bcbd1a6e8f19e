/** DriveApp: files, folders, copies, the trash, sharing and iterators. */

/** A folder of its own for the length of one program; it and what lies in it end in the trash. */
function withFolder_(use) {
  const folder = DriveApp.createFolder(`conformance ${Utilities.getUuid()}`);
  try {
    return use(folder);
  } finally {
    const files = folder.getFiles();
    while (files.hasNext()) files.next().setTrashed(true);
    folder.setTrashed(true);
  }
}

function foundNames_(iterator) {
  const found = [];
  while (iterator.hasNext()) found.push(iterator.next().getName());
  return found.sort();
}

function conform_DriveApp_files() {
  withFolder_((folder) => {
    const file = folder.createFile("words.txt", "Grüße 你好");
    check("a file made of a text has its name and is plain text", "TD Folder.createFile(String,String)", () =>
      same([file.getName(), file.getMimeType()], ["words.txt", "text/plain"]),
    );
    check("its size is counted in bytes", "TD File.getSize", () => same(file.getSize(), 14));
    check("its blob holds the text", "TD File.getBlob", () => same(file.getBlob().getDataAsString(), "Grüße 你好"));
    check("the blob has the file's name", "TD Blob.getName", () => same(file.getBlob().getName(), "words.txt"));
    check("a third argument is the type", "TD Folder.createFile(String,String,String)", () =>
      same(folder.createFile("table.csv", "a,b", "text/csv").getMimeType(), "text/csv"),
    );
    check("a file made of a blob keeps its type and name", "TD Folder.createFile(BlobSource)", () => {
      const made = folder.createFile(Utilities.newBlob([1, 2, 3], "image/png", "dots.png"));
      same([made.getName(), made.getMimeType(), made.getSize()], ["dots.png", "image/png", 3]);
    });
    check("setContent replaces the text", "TD File.setContent", () => {
      file.setContent("new");
      same(file.getBlob().getDataAsString(), "new");
    });
    check("setName gives the file back", "TD File.setName", () => same(file.setName("renamed.txt").getName(), "renamed.txt"));
    check("a description", "TD File.setDescription", () => same(file.setDescription("about").getDescription(), "about"));
    check("a star", "TD File.setStarred", () => same([file.isStarred(), file.setStarred(true).isStarred()], [false, true]));
    check("dates are Dates", "TD File.getDateCreated", () =>
      same([file.getDateCreated() instanceof Date, file.getLastUpdated() >= file.getDateCreated()], [true, true]),
    );
    check("the address holds the id", "TD File.getUrl", () => isTrue(file.getUrl().includes(file.getId())));
    check("the id finds it again", "TD DriveApp.getFileById", () => same(DriveApp.getFileById(file.getId()).getName(), "renamed.txt"));
    check("the owner is who made it", "TD File.getOwner", () => same(file.getOwner().getEmail(), Session.getEffectiveUser().getEmail()));
    check("a new file is private", "TD File.getSharingAccess", () => same(file.getSharingAccess() === DriveApp.Access.PRIVATE, true));
  });
}

function conform_DriveApp_copies() {
  withFolder_((folder) => {
    const file = folder.createFile("one.txt", "content");
    check("a copy with a name, in a folder", "TD File.makeCopy(String,Folder)", () => {
      const copy = file.makeCopy("two.txt", folder);
      same([copy.getName(), copy.getBlob().getDataAsString(), copy.getId() === file.getId()], ["two.txt", "content", false]);
    });
    check("a changed copy leaves the original alone", "TD File.makeCopy", () => {
      file.makeCopy("three.txt", folder).setContent("other");
      same(file.getBlob().getDataAsString(), "content");
    });
    check("moveTo changes the parent", "TD File.moveTo", () => {
      const inner = folder.createFolder("inner");
      const moved = folder.createFile("moved.txt", "x").moveTo(inner);
      same([moved.getParents().next().getName(), foundNames_(inner.getFiles())], ["inner", ["moved.txt"]]);
      moved.setTrashed(true);
    });
  });
}

function conform_DriveApp_folders() {
  withFolder_((folder) => {
    const inner = folder.createFolder("inner");
    folder.createFile("a.txt", "a");
    folder.createFile("b.csv", "b", "text/csv");
    inner.createFile("c.txt", "c").setTrashed(true);
    check("files of the folder only", "TD Folder.getFiles", () => same(foundNames_(folder.getFiles()), ["a.txt", "b.csv"]));
    check("folders of the folder", "TD Folder.getFolders", () => same(foundNames_(folder.getFolders()), ["inner"]));
    check("files by name", "TD Folder.getFilesByName", () => same(foundNames_(folder.getFilesByName("a.txt")), ["a.txt"]));
    check("files by type", "TD Folder.getFilesByType", () => same(foundNames_(folder.getFilesByType("text/csv")), ["b.csv"]));
    check("folders by name", "TD Folder.getFoldersByName", () => same(foundNames_(folder.getFoldersByName("inner")), ["inner"]));
    check("a name that nothing bears", "TD Folder.getFilesByName", () => same(folder.getFilesByName("none").hasNext(), false));
    check("the folder by id", "TD DriveApp.getFolderById", () => same(DriveApp.getFolderById(inner.getId()).getName(), "inner"));
    check("the parent", "TD Folder.getParents", () => same(inner.getParents().next().getId(), folder.getId()));
    check("a new folder lies in the root folder", "TD DriveApp.createFolder", () =>
      same(folder.getParents().next().getId(), DriveApp.getRootFolder().getId()),
    );
    check("an iterator at its end throws", "K drive-iterator-end", () =>
      throwsException(() => folder.getFilesByName("none").next(), "Cannot retrieve the next object: iterator has reached the end."),
    );
    check("a folder in another folder's name is changed", "TD Folder.setName", () => same(inner.setName("renamed").getName(), "renamed"));
  });
}

function conform_DriveApp_trash() {
  withFolder_((folder) => {
    const file = folder.createFile("gone.txt", "x");
    check("nothing is in the trash at first", "TD File.isTrashed", () => same(file.isTrashed(), false));
    check("setTrashed puts it there", "TD File.setTrashed", () => same(file.setTrashed(true).isTrashed(), true));
    check("a file in the trash is still found by its id", "K drive-trash-by-id", () =>
      same(DriveApp.getFileById(file.getId()).isTrashed(), true),
    );
    check("and by its name", "K drive-trash-by-name", () => same(folder.getFilesByName("gone.txt").hasNext(), true));
    check("and out of it again", "TD File.setTrashed", () => same(file.setTrashed(false).isTrashed(), false));
    check("an id that is none", "TD DriveApp.getFileById", () =>
      throwsException(
        () => DriveApp.getFileById("no-such-id"),
        "No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.",
      ),
    );
  });
}

function conform_DriveApp_arguments() {
  check("no id at all", "GF notes/oddities.md", () => throwsException(() => DriveApp.getFileById(), /The parameters|Invalid argument/));
  check("a file without a name", "GF notes/oddities.md", () => throwsException(() => DriveApp.createFile(), /The parameters/));
  check("access levels print as their names", "TD DriveApp.Access", () =>
    same([String(DriveApp.Access.ANYONE_WITH_LINK), String(DriveApp.Permission.EDIT)], ["ANYONE_WITH_LINK", "EDIT"]),
  );
}

function conform_DriveApp_spreadsheets() {
  const book = SpreadsheetApp.create(`conformance ${Utilities.getUuid()}`);
  const file = DriveApp.getFileById(book.getId());
  try {
    check("a spreadsheet is a file", "TD File.getMimeType", () => same(file.getMimeType(), "application/vnd.google-apps.spreadsheet"));
    check("Google's own files count nothing", "TD File.getSize", () => same(file.getSize(), 0));
    check("its name is the spreadsheet's", "TD File.getName", () => same(file.getName(), book.getName()));
    check("SpreadsheetApp opens the file", "TD SpreadsheetApp.open", () => same(SpreadsheetApp.open(file).getId(), book.getId()));
    check("renaming the file renames the spreadsheet", "TD File.setName", () => {
      file.setName("renamed by Drive");
      same(SpreadsheetApp.openById(book.getId()).getName(), "renamed by Drive");
    });
    check("a copy is a spreadsheet with the same cells", "TD File.makeCopy", () => {
      book
        .getSheets()[0]
        .getRange("A1:B1")
        .setValues([[1, "=A1+1"]]);
      SpreadsheetApp.flush();
      const copy = file.makeCopy("a copy");
      same(SpreadsheetApp.openById(copy.getId()).getSheets()[0].getRange("A1:B1").getValues(), [[1, 2]]);
      copy.setTrashed(true);
    });
  } finally {
    file.setTrashed(true);
  }
}

function conform_DriveApp_everywhere() {
  withFolder_((folder) => {
    const name = `conformance ${Utilities.getUuid()}`;
    const file = DriveApp.createFile(`${name}.txt`, "x").moveTo(folder);
    const inner = DriveApp.createFolder(name).moveTo(folder);
    check("a file of the root folder, moved, is still found by its name", "TD DriveApp.getFilesByName", () =>
      same(DriveApp.getFilesByName(`${name}.txt`).next().getId(), file.getId()),
    );
    check("a folder by its name", "TD DriveApp.getFoldersByName", () =>
      same(DriveApp.getFoldersByName(name).next().getId(), inner.getId()),
    );
    check("among all files and folders", "TD DriveApp.getFiles", () =>
      same([DriveApp.getFiles().hasNext(), DriveApp.getFolders().hasNext()], [true, true]),
    );
    check("by type", "TD DriveApp.getFilesByType", () => isTrue(DriveApp.getFilesByType(MimeType.PLAIN_TEXT).hasNext()));
    check("in the trash", "TD DriveApp.getTrashedFiles", () => {
      file.setTrashed(true);
      isTrue(DriveApp.getTrashedFiles().hasNext());
      file.setTrashed(false);
    });
    check("a folder in the trash", "TD DriveApp.getTrashedFolders", () => {
      inner.setTrashed(true);
      isTrue(DriveApp.getTrashedFolders().hasNext());
    });
    check("some storage, of which some is used", "TD DriveApp.getStorageLimit", () =>
      isTrue(DriveApp.getStorageLimit() > DriveApp.getStorageUsed() && DriveApp.getStorageUsed() >= 0),
    );
    check("the root folder has no parent", "K drive-root-parent", () => same(DriveApp.getRootFolder().getParents().hasNext(), false));
  });
}

function conform_DriveApp_rights() {
  withFolder_((folder) => {
    const file = folder.createFile("mine.txt", "x");
    const me = Session.getEffectiveUser().getEmail();
    check("the owner's right", "TD File.getAccess", () => isTrue(file.getAccess(me) === DriveApp.Permission.OWNER));
    check("the owner is no editor and no viewer", "K drive-owner-no-editor", () =>
      same([file.getEditors().length, file.getViewers().length], [0, 0]),
    );
    check("the folder is its owner's too", "TD Folder.getOwner", () => same(folder.getOwner().getEmail(), me));
    check("editors may share at first", "TD File.setShareableByEditors", () =>
      same([file.isShareableByEditors(), file.setShareableByEditors(false).isShareableByEditors()], [true, false]),
    );
    check("a private file permits nothing to others", "TD File.getSharingPermission", () =>
      isTrue([DriveApp.Permission.NONE, DriveApp.Permission.VIEW].includes(file.getSharingPermission())),
    );
    check("who has no right", "K drive-no-right", () => isTrue(file.getAccess("nobody@example.com") === DriveApp.Permission.NONE));
    check("a level that is none", "GF notes/oddities.md", () =>
      throwsException(() => file.setSharing("PRIVATE", "NONE"), /The parameters/),
    );
    check("a folder's description, star and dates", "TD Folder.setDescription", () => {
      folder.setDescription("about").setStarred(true);
      same([folder.getDescription(), folder.isStarred(), folder.getDateCreated() <= folder.getLastUpdated()], ["about", true, true]);
    });
    check("a folder counts nothing", "TD Folder.getSize", () => same(folder.getSize(), 0));
    check("a folder's address holds its id", "TD Folder.getUrl", () => isTrue(folder.getUrl().includes(folder.getId())));
    check("what is no shortcut has no target", "TD File.getTargetId", () =>
      same([file.getTargetId(), file.getTargetMimeType()], [null, null]),
    );
    check("a download address", "TD File.getDownloadUrl", () => isTrue(file.getDownloadUrl().includes(file.getId())));
  });
}
