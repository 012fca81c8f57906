package health.homeward.document;

/// What can go wrong in a way that somebody can put right: who, and how, in both languages. The name is the stable id.
public enum Problem {
    // @formatter:off
    UNREADABLE_FILE(Actor.YOU,
            "This file is damaged. Copy it again from where you got it, or photograph the paper.",
            "文件已损坏。请从原处重新复制，或对纸质件拍照。"),
    UNSUPPORTED_KIND(Actor.YOU,
            "This kind of file cannot be read. Save it as PDF or as a picture and add it again.",
            "无法读取这种文件。请另存为PDF或图片后重新加入。"),
    NOT_A_RECORD(Actor.YOU,
            "This file holds no medical record. Nothing needs to be done.",
            "此文件不是病历资料，无需处理。"),
    DICOM_NOT_READ(Actor.YOU,
            "This is an image from a disc (DICOM). It is listed here and not opened; hand on the disc or folder itself as well.",
            "这是光盘中的影像文件（DICOM），此处只列出、不打开，请同时转交光盘或文件夹本身。"),
    EMPTY_FILE(Actor.YOU,
            "This file is empty. Copy it again from where you got it.",
            "文件是空的。请从原处重新复制。"),
    PASSWORD_NEEDED(Actor.YOU,
            "This file is locked with a password. Open it, save it without the password, and add it again.",
            "文件有密码。请打开后去掉密码另存，再重新加入。"),
    HEIC_NEEDS_DECODER(Actor.YOU,
            "This telephone picture (HEIC) cannot be opened here. Send it as JPEG, or have heif-convert installed.",
            "这里打不开手机的HEIC照片。请改为JPEG格式发送，或安装heif-convert。"),
    LIMIT(Actor.YOU,
            "This file is larger than what is taken in. Split it, or have the limit raised.",
            "文件超过限制。请拆分，或由管理员提高限制。"),
    NOT_ENOUGH_SPACE(Actor.YOU,
            "The disk has too little room to unpack this. Free the space named and run again, or unpack it elsewhere and add the files.",
            "磁盘空间不足，无法解压。请腾出所示空间后重新运行，或在别处解压后加入文件。"),
    UNPACK_FIRST(Actor.YOU,
            "It is not opened here. Unpack it and add the files in it.",
            "此处不解开这种压缩包。请解压后加入其中的文件。"),
    RECORDING_NOT_READ(Actor.YOU,
            "It is listed here and not read. If it shows a paper, photograph the paper; if it is an examination, hand it on as well; the moving part of a live photo needs nothing.",
            "视频或录音在此只列出、不读取。若拍的是纸质资料，请改为拍照；若是检查录像，请一并转交；实况照片的动态部分无需处理。"),
    UNSAFE_ENTRY(Actor.YOU,
            "This entry of an archive has an unsafe name or form and was not unpacked. Add the file itself.",
            "压缩包中的这一项名称或形式不安全，没有解开。请直接加入该文件。"),
    LINK_OR_DEVICE(Actor.YOU,
            "This is a link or device, not a file. Add the file itself.",
            "这是链接或设备，不是文件。请直接加入文件本身。"),
    PICTURE_NOT_DECODED(Actor.YOU,
            "A picture on this page could not be decoded. Print the page to a new PDF, or photograph it.",
            "这一页上的图片无法解码。请重新打印成PDF，或拍照。"),
    PAGE_TIMED_OUT(Actor.US,
            "Reading this page took too long and was stopped. Photograph the page and add the picture.",
            "读取这一页超时，已停止。请对该页拍照后加入。"),
    READER_FAILED(Actor.US,
            "Reading this page failed. Photograph the page and add the picture.",
            "读取这一页失败。请对该页拍照后加入。"),
    MODELS_DO_NOT_FIT(Actor.OPERATOR,
            "The recognition models and their dictionary do not fit together. Point to a folder with det.onnx, rec.onnx and dict.txt that belong together.",
            "识别模型与字典不匹配。请指定配套的det.onnx、rec.onnx和dict.txt。"),
    PLATFORM_NOT_SUPPORTED(Actor.OPERATOR,
            "Reading pictures is not available on this computer's processor. Use Linux, Windows x64 or a Mac with Apple silicon.",
            "此电脑的处理器不支持识别图片。请使用Linux、Windows x64或苹果芯片的Mac。"),
    FILE_NOT_FOUND(Actor.YOU,
            "There is no such file. Check the name.",
            "没有这个文件。请检查名称。"),
    NOT_A_FILE(Actor.YOU,
            "This is a folder. Name a file in it.",
            "这是文件夹。请指定其中的文件。"),
    NOT_A_TEXT(Actor.YOU,
            "This is no plain text in UTF-8. Save the list as text with the encoding UTF-8; a picture or PDF goes to `homeward read`.",
            "这不是UTF-8纯文本。请将清单另存为UTF-8编码的文本；图片或PDF请用`homeward read`。"),
    NO_IMAGES(Actor.YOU,
            "There is no image of an examination (DICOM) here. Name the disc itself or the folder that was copied from it.",
            "这里没有影像文件（DICOM）。请指定光盘本身或从光盘复制的文件夹。"),
    FOLDER_NOT_FOUND(Actor.YOU,
            "There is no such folder. Check the name.",
            "没有这个文件夹。请检查名称。"),
    NOT_A_FOLDER(Actor.YOU,
            "This is a file. Put it into a folder of its own and name that folder.",
            "这是文件，不是文件夹。请把它放进一个单独的文件夹，再指定该文件夹。"),
    NOT_PERMITTED(Actor.YOU,
            "The computer refuses to open this. Have somebody who may open it copy it into a folder of your own.",
            "电脑拒绝打开。请有权限的人把它复制到您自己的文件夹中。"),
    WHOLE_DISK(Actor.YOU,
            "This is a whole disk and not a folder of records. Put the records into a folder of their own and name that folder.",
            "这是整个磁盘，不是资料文件夹。请把资料放进一个单独的文件夹，再指定该文件夹。"),
    CACHE_NOT_WRITABLE(Actor.YOU,
            "The folder that the program needs for itself cannot be written, or the disk is full. Free space, or set XDG_CACHE_HOME to a folder that can be written.",
            "程序自用的文件夹无法写入，或磁盘已满。请腾出空间，或将XDG_CACHE_HOME设为可写入的文件夹。"),
    NOTHING_READABLE(Actor.YOU,
            "Nothing in this folder could be read. Add the records as PDF or pictures.",
            "文件夹中没有可读取的资料。请加入PDF或图片。"),
    CASE_FILE_INVALID(Actor.YOU,
            "What you tell about the case cannot be understood. Correct what is named.",
            "您填写的个案文件有误。请改正所指之处。"),
    OUTPUT_NOT_WRITABLE(Actor.YOU,
            "The output folder cannot be written, or the disk is full. Free space or choose another with --out.",
            "输出文件夹无法写入或磁盘已满。请腾出空间或用--out另选。"),
    OUTPUT_INSIDE_INPUT(Actor.YOU,
            "The output folder lies inside the folder of records, which is only read. Choose another with --out.",
            "输出文件夹在资料文件夹之内，而资料文件夹只读。请用--out另选。"),
    OUTPUT_HOLDS_INPUT(Actor.YOU,
            "The output folder holds the folder of records. Choose another beside it with --out, or leave --out away.",
            "输出文件夹包含资料文件夹。请用--out另选一个并列的文件夹，或不使用--out。"),
    OUTPUT_NOT_A_CASE(Actor.YOU,
            "The output folder is there already and holds something else; nothing was changed in it. Choose a new or an empty one with --out.",
            "输出文件夹已存在且含有其他内容，未作任何改动。请用--out另选新的或空的文件夹。"),
    OUTPUT_OF_OTHER_RECORDS(Actor.YOU,
            "The output folder is the case of other records: not one of its files is among these. Choose a new one with --out. If it is the same person\u2019s, keep at least one of the earlier files in the folder of records.",
            "输出文件夹属于另一份资料的个案：其中没有一个文件在本资料文件夹内。请用--out另选新的文件夹；如为同一患者，请在资料文件夹中至少保留一个原有文件。"),
    CASE_IN_USE(Actor.YOU,
            "Another run is working on this case. Wait until it has finished.",
            "另一个程序正在处理此个案，请等待其完成。"),
    DECISION_INVALID(Actor.YOU,
            "This decision cannot be recorded. Check what it refers to.",
            "无法记录这项决定。请检查所指的内容。"),
    URGENT_UNANSWERED(Actor.YOU,
            "Before anything is built, somebody must answer whether there is an urgent concern about current care. Answer with --not-urgent=NAME, or see the card.",
            "生成任何内容之前，必须回答目前的治疗是否有紧急情况。请用--not-urgent=姓名回答，或查看卡片。"),
    URGENT_NOT_SURE(Actor.YOU,
            "It is not sure whether something is urgent, and that counts as urgent: ask the treating team first. The card helps you to say so.",
            "不确定是否紧急，按紧急处理：请先询问主管医疗团队。可出示卡片。"),
    URGENT(Actor.YOU,
            "There is an urgent concern: speak to the treating team first. The card helps you to say so.",
            "有紧急情况：请先与主管医疗团队沟通。可出示卡片。");
    // @formatter:on

    /// Who can put it right.
    public enum Actor {
        YOU, HOSPITAL, OPERATOR, US
    }

    private final Actor actor;
    private final String remedy;
    private final String remedyZh;

    Problem(Actor actor, String remedy, String remedyZh) {
        this.actor = actor;
        this.remedy = remedy;
        this.remedyZh = remedyZh;
    }

    public Actor actor() {
        return actor;
    }

    /// What it is and what to do, for a person, in English.
    public String remedy() {
        return remedy;
    }

    /// The same in Chinese.
    public String remedyZh() {
        return remedyZh;
    }
}
